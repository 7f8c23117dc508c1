"""Chair, secretary and tellers while some of them are still missing."""

from typing import NamedTuple

from meetings.acts import OfficersChosen


class Chosen(NamedTuple):
    """Officers as far as they are named, by ids; empty where nobody is."""

    chair: str = ""
    secretary: str = ""
    tellers: tuple[str, ...] = ()

    @classmethod
    def of(cls, recorded: OfficersChosen | None) -> "Chosen":
        """As recorded."""
        return cls() if recorded is None else cls(recorded.chair, recorded.secretary, recorded.tellers)

    def marked(self, member: str, mark: int) -> "Chosen":
        """After 1 chair, 2 secretary, 3 teller, 0 nothing any more."""
        tellers = tuple(one for one in self.tellers if one != member)
        match mark:
            case 1:
                return self._replace(chair=member)
            case 2:
                return self._replace(secretary=member)
            case 3:
                return self._replace(tellers=(*tellers, member))
            case _:
                chair, secretary = ("" if one == member else one for one in (self.chair, self.secretary))
                return Chosen(chair, secretary, tellers)

    @property
    def missing(self) -> tuple[str, ...]:
        """Whom nobody has named yet."""
        posts = (("chủ trì", self.chair), ("thư ký", self.secretary), ("người kiểm phiếu", self.tellers))
        return tuple(post for post, named in posts if not named)

    @property
    def act(self) -> OfficersChosen:
        """The act, once nobody is missing."""
        return OfficersChosen(self.chair, self.secretary, self.tellers)

    def posts_of(self, member: str) -> tuple[str, ...]:
        """What somebody is, in words."""
        teller = (
            "" if member not in self.tellers else "tổ trưởng kiểm phiếu" if self.tellers[0] == member else "kiểm phiếu"
        )
        return tuple(filter(None, ("chủ trì" * (member == self.chair), "thư ký" * (member == self.secretary), teller)))
