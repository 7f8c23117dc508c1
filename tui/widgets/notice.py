"""The line that answers every act: what was recorded, what to mind, why something may not be done."""

from collections.abc import Iterable

from meetings.faults import Finding
from tui.telling.keys import without_keys
from tui.widgets.brief import Brief


class Notice(Brief):
    """What the last act came to (dòng báo). The first words say it; the colour only repeats them."""

    DEFAULT_CSS = """
    Notice {
        dock: bottom;
        margin-bottom: 1;
        height: auto;
        max-height: 6;
        padding: 0 1;
        background: $surface;
        &.-done { color: $text-success; }
        &.-mind { color: $text-warning; }
        &.-refused { color: $text-error; }
    }
    """

    def done(self, what: str, warnings: Iterable[Finding] = ()) -> None:
        """Something was recorded; warnings follow on lines of their own."""
        minding = [f"Lưu ý: {sentence(finding)}" for finding in warnings]
        self._say("\n".join((f"Đã ghi: {what}.", *minding)), "-mind" if minding else "-done")

    def refused(self, findings: Iterable[Finding]) -> None:
        """Something may not be done: every fault with its figures, its next step and its clause."""
        self._say("\n".join(f"Chưa được: {sentence(finding)}" for finding in findings if finding.stops), "-refused")

    def say(self, text: str) -> None:
        """Something to know, neither done nor refused."""
        self._say(text, "")

    def _say(self, text: str, look: str) -> None:
        self.remove_class("-done", "-mind", "-refused")
        if look:
            self.add_class(look)
        self.update(text)


def sentence(finding: Finding) -> str:
    """A finding as people at the table read it: what, what next, by which clause, fields called as the screens call them;
    last its code for the page of faults, so that nobody takes it for a key.
    """
    clause = f" ({finding.clause})" if finding.clause else ""
    return f"{without_keys(finding.message)}{clause} · mã {finding.code}"


def minding(findings: Iterable[Finding]) -> str:
    """Warnings as people at the table read them, one a line."""
    return "\n".join(f"Lưu ý: {sentence(finding)}" for finding in findings if not finding.stops)
