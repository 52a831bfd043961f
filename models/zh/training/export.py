"""Write a trained network as an ONNX graph, and what its reader must know."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from corpora import TAGS
from network import HIDDEN, Network
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from extractor.tokens.lac import WIDTH

_OPSET = 13


class _Graph:
    """Nodes and weights, gathered one by one."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep an array; gives its name."""
        self.weights.append(numpy_helper.from_array(value, name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, **attributes: object) -> str:
        """Add a node of one output that is used; gives its name."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name


def write(network: Network, folder: Path, about: dict[str, object]) -> None:
    """Write names.onnx and names.json."""
    graph = _Graph()
    _scores(graph, network.state_dict())
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["sentences", "length"])
        for name in ("characters", "words", "known")
    ]
    inputs.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["length", "sentences", WIDTH]))
    inputs.append(helper.make_tensor_value_info("lengths", TensorProto.INT32, ["sentences"]))
    output = helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["length", "sentences", len(TAGS)])
    model = helper.make_model(
        helper.make_graph(graph.nodes, "names", inputs, [output], graph.weights),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        producer_name="newsfacts",
    )
    model.ir_version = 8
    onnx.checker.check_model(model)
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(folder / "names.onnx"))
    facts = about | {
        "labels": TAGS,
        "start": [round(value, 4) for value in network.first().tolist()],
        "moves": [[round(value, 4) for value in row] for row in network.all_moves().tolist()],
    }
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    (folder / "names.json").write_text(text + "\n", encoding="utf-8")


def _scores(graph: _Graph, state: dict[str, torch.Tensor]) -> None:
    """Add the network, from what it reads to the scores, (characters, sentences, labels)."""
    read = []
    for name in ("characters", "words", "known"):
        # Half precision halves the file; the sums are made in full.
        table = graph.weight(f"{name}.table", state[f"{name}.weight"].numpy().astype(np.float16))
        rows = graph.node("Gather", [table, name], f"{name}.rows")
        read.append(graph.node("Cast", [rows], f"{name}.read", to=TensorProto.FLOAT))
    joined = graph.node("Concat", read, "joined", axis=2)
    turned = graph.node("Transpose", [joined], "turned", perm=[1, 0, 2])
    whole = graph.node("Concat", ["states", turned], "whole", axis=2)
    matrix = graph.weight("narrow", state["narrow.weight"].numpy().T.copy())
    steps = graph.node(
        "GRU",
        [graph.node("MatMul", [whole, matrix], "taken"), *_layer(graph, state, "layer."), "lengths"],
        "steps",
        direction="bidirectional",
        hidden_size=HIDDEN,
        linear_before_reset=1,
    )
    shape = graph.weight("shape", np.array([0, 0, 2 * HIDDEN], dtype=np.int64))
    both = graph.node("Transpose", [steps], "both", perm=[0, 2, 1, 3])
    hidden = graph.node("Reshape", [both, shape], "hidden")
    matrix = graph.weight("out", state["out.weight"].numpy().T.copy())
    bias = graph.weight("bias", state["out.bias"].numpy())
    graph.node("Add", [graph.node("MatMul", [hidden, matrix], "product"), bias], "scores")


def _layer(graph: _Graph, state: dict[str, torch.Tensor], layer: str) -> list[str]:
    """Keep a GRU's weights as ONNX wants them: gates in the order update, reset, new."""

    def gates(name: str) -> NDArray[np.float32]:
        reset, update, new = np.split(state[layer + name].numpy(), 3)
        return np.concatenate([update, reset, new])

    sides = ("", "_reverse")
    inputs = np.stack([gates(f"weight_ih_l0{side}") for side in sides])
    hidden = np.stack([gates(f"weight_hh_l0{side}") for side in sides])
    biases = np.stack(
        [np.concatenate([gates(f"bias_ih_l0{side}"), gates(f"bias_hh_l0{side}")]) for side in sides]
    )
    parts = {"inputs": inputs, "hidden": hidden, "biases": biases}
    return [graph.weight(f"{layer}{name}", value) for name, value in parts.items()]
