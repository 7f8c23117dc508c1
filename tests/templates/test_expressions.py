"""Whatever a tag works out, the compiled way works out what Jinja does; where Jinja fails, it fails too."""

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateError as JinjaError

from templates import TemplateError
from templates.compiled.guards import BeyondError, Guard
from templates.compiled.part import Part
from templates.compiled.sandbox import Sandbox
from templates.compiled.values import putter
from templates.plain import printing
from templates.source import NOTES, Source

CONTEXT: dict[str, Any] = {
    "n": 7,
    "z": 0,
    "h": 2.5,
    "t": "Lê <Văn> Tư",
    "e": "",
    "no": None,
    "l": ["b", "a", "c"],
    "el": [],
    "d": {"k": 1, "items": 2, "m": {"k": "x&y"}},
    "rs": [{"k": 1, "w": "B"}, {"k": 2, "w": "a"}],
}
NAMES = st.sampled_from(
    [*CONTEXT, "d.k", "d.m.k", "d['k']", "l[0]", "t[1:3]", "rs[1].w", "missing", "d.missing", "l[9]"]
)
CONSTANTS = st.sampled_from(["1", "0", "2.5", "'x'", "''", "true", "[1, 2]", "(1, 'a')"])
FILTERS = st.sampled_from(
    ["upper", "length", "first", "last", "join('-')", "default('+')", "int", "sort", "list", "sum", "abs", "round", "trim",
     "title", "unique|list", "reverse|list", "map(attribute='k')|list", "selectattr('k', 'gt', 1)|list", "string", "e", "replace('a', 'b')"]
)  # fmt: skip
TESTS = st.sampled_from(
    ["defined", "none", "odd", "string", "mapping", "iterable", "undefined", "number", "sameas 1", "eq 7"]
)
METHODS = st.sampled_from([".upper()", ".split(' ')", ".items()", ".get('k')", ".strip()", ".startswith('L')"])


def deeper(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds(
            "({} {} {})".format, inner, st.sampled_from(["+", "-", "*", "/", "//", "%", "~", "and", "or"]), inner
        ),
        st.builds(
            "({} {} {})".format, inner, st.sampled_from(["==", "!=", "<", "<=", ">", ">=", "in", "not in"]), inner
        ),
        st.builds("({}|{})".format, inner, FILTERS),
        st.builds("({} is {})".format, inner, TESTS),
        st.builds("({} is not {})".format, inner, TESTS),
        st.builds("({}){}".format, inner, METHODS),
        st.builds("({} if {} else {})".format, inner, inner, inner),
        st.builds("({} if {})".format, inner, inner),
        st.builds("(not {})".format, inner),
        st.builds("(-{})".format, inner),
    )


EXPRESSIONS = st.recursive(NAMES | CONSTANTS, deeper, max_leaves=5)
TEXTS = st.one_of(
    st.builds("[{{{{ {} }}}}]".format, EXPRESSIONS),
    st.builds("{{% if {} %}}1{{% elif {} %}}2{{% else %}}3{{% endif %}}".format, EXPRESSIONS, EXPRESSIONS),
    st.builds("{{% for x in {} %}}{{{{ loop.index }}}}{{{{ x }}}}{{% else %}}-{{% endfor %}}".format, EXPRESSIONS),
    st.builds(
        "{{% set n = {} %}}{{{{ n }}}}{{% for x in l %}}{{% set n = x %}}{{{{ n }}}}{{% endfor %}}{{{{ n }}}}".format,
        EXPRESSIONS,
    ),
)
SANDBOX = Sandbox(printing(putter("refuse")))
FAILS = "fails"


def by_jinja(text: str) -> str:
    try:
        return SANDBOX.from_string(text).render(CONTEXT)
    except (JinjaError, TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError):
        return FAILS


def compiled(text: str) -> str | None:
    """What the compiled way makes of it; None where that leaves it to a process of its own."""
    part = Part(Source("", NOTES, text, b"", b""), Sandbox())
    try:
        return part.text(CONTEXT, Guard(SANDBOX.from_string("").new_context()), putter("refuse"))
    except BeyondError:
        return None
    except TemplateError:
        return FAILS


@given(TEXTS)
@settings(max_examples=400)
def test_the_compiled_way_works_out_what_jinja_does(text: str) -> None:
    found, expected = compiled(text), by_jinja(text)
    assume("none" not in expected.casefold())  # joined to a text, nothing is nothing in papers
    refused = found == FAILS and ("~" in text or "{% for" in text)  # lists joined to texts, loops through letters
    if found is not None and not refused:
        assert found == expected
