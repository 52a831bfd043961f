"""The library's front."""

import pytest

from extractor import Document, Extractor, ExtractorError, extract
from extractor.api import MAX_CHARS
from extractor.errors import DocumentError, LanguageError, SettingError


def codes(record):
    return [warning.code for warning in record.warnings]


def test_settings_are_wrong_at_once():
    with pytest.raises(LanguageError, match="'fr'"):
        Extractor("fr")
    with pytest.raises(SettingError, match="ISO 8601"):
        Extractor(reference_time="next week")
    with pytest.raises(ExtractorError):
        Extractor(gazetteer="no-such-file.csv")


def test_one_text_gives_a_record():
    record = extract("Sony will open 12 shops by 2026.", lang="en", reference_time="2024-05-06")
    assert [goal.deadline.to for goal in record.goals] == ["2026-12-31"]


def test_records_come_in_the_order_of_the_documents_whatever_their_language(extractor):
    texts = {
        "a": "Sony will open 12 shops.",
        "b": "索尼将开12家门店。",
        "c": "Sony va ouvrir douze magasins en France cette année.",
    }
    documents = [Document(id=f"{name}{n}", text=text) for n in range(40) for name, text in texts.items()]
    records = list(extractor.pipe(documents))
    assert [record.document.id for record in records] == [document.id for document in documents]
    assert [record.document.lang for record in records[:3]] == ["en", "zh", "fr"]
    assert "language_unsupported" in codes(records[2])


def test_a_text_beyond_the_limit_is_read_up_to_it_and_says_so(extractor):
    text = "Sony will open 12 shops by 2026.\n\n" + "Nothing happened here today.\n" * (MAX_CHARS // 20)
    record = extractor(Document(id="long", text=text, lang="en"))
    assert "text_too_long" in codes(record)
    assert record.document.text == text
    assert len(record.goals) == 1


@pytest.mark.parametrize("text", ["", "   \n\n ", "。", "...", "\u200b", "🚀"])
def test_texts_with_nothing_in_them_give_a_record(extractor, text):
    for lang in ("en", "zh", None):
        record = extractor(Document(id="empty", text=text, lang=lang))
        assert record.companies == [] and record.goals == []


def test_without_any_date_relative_times_stay_open_and_a_warning_says_so(extractor):
    record = extractor(Document(id="t", text="Sony opened a shop last Tuesday.", lang="en"))
    assert "no_reference_time" in codes(record)
    assert [(date.from_, date.to) for date in record.dates] == [(None, None)]


def test_a_failing_document_costs_itself_only(extractor):
    documents = [Document(id=str(n), text=f"Sony opened {n} shops.", lang="en") for n in range(5)]
    nlp = extractor.nlp("en")

    def poisoned(doc):
        if " 3 " in doc.text:
            raise RuntimeError("poison")
        return doc

    from spacy.language import Language

    Language.component("test_poison", func=poisoned)
    nlp.add_pipe("test_poison", last=True)
    try:
        failed = []
        records = list(
            extractor.pipe(
                documents, on_error=lambda document, error: failed.append((document.id, str(error)))
            )
        )
        assert [record.document.id for record in records] == ["0", "1", "2", "3", "4"]
        assert [name for name, _ in failed] == ["3"]
        assert "poison" in failed[0][1]
        assert codes(records[3]) == ["document_failed"]
        assert all(record.quantities for record in records if record.document.id != "3")
        with pytest.raises(DocumentError, match="'3'"):
            list(extractor.pipe(documents))
    finally:
        nlp.remove_pipe("test_poison")


def test_the_same_document_gives_the_same_bytes_alone_and_in_a_batch(extractor):
    documents = [
        Document(id=str(n), text=f"Sony opened {n} shops in May {2000 + n}.", lang="en") for n in range(30)
    ]
    batch = [record.to_json() for record in extractor.pipe(documents)]
    alone = [extractor(document).to_json() for document in documents]
    assert batch == alone


def test_the_hash_of_the_settings_changes_with_them(tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("name,alias,key,type\nLumora,,,company\n", encoding="utf-8")
    assert Extractor().config_sha256 == Extractor().config_sha256
    assert Extractor(gazetteer=names).config_sha256 != Extractor().config_sha256
    record = Extractor(gazetteer=names)(Document(id="t", text="Lumora opened a shop.", lang="en"))
    assert [company.name for company in record.companies] == ["Lumora"]


def test_explain_names_what_marked_each_span(extractor):
    rows = extractor.explain(Document(id="t", text="Sony will open 12 shops by 2026.", lang="en"))
    assert {row.kind for row in rows} >= {"companies", "quantities", "dates", "goals"}
    assert all(row.rule for row in rows)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
