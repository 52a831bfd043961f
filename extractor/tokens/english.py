"""The English tokenizer: spaCy's, and the possessives that news pages write with a wrong mark."""

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.util import compile_suffix_regex, registry

_WRONG_POSSESSIVES = ["‘s", "‘S", "`s", "´s"]


@registry.tokenizers("newsfacts.EnglishTokenizer.v1")  # type: ignore[untyped-decorator]
def create_english_tokenizer() -> Callable[[Language], Any]:
    """Make the tokenizer: spaCy's rules for English, where "Xiaomi‘s" ends in a possessive as well."""

    def create(nlp: Language) -> Any:
        base = registry.resolve({"make": {"@tokenizers": "spacy.Tokenizer.v1"}})["make"](nlp)
        suffixes = [*(nlp.Defaults.suffixes or ()), *_WRONG_POSSESSIVES]
        base.suffix_search = compile_suffix_regex(suffixes).search
        return base

    return create
