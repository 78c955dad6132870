"""How alike two names or numbers are: a slip of the pen, a short form, or something else."""

from __future__ import annotations

from functools import cache

_SHORT_FORMS = """
alexander alexandra alex sandy sasha lex
andrew andy drew
anthony tony ant
benjamin ben benny
catherine katherine kathryn cathy kathy kate katie cath kath kat
charles charlotte charlie chas charley
christopher christine christina chris tina chrissie kit
daniel danielle dan danny
david dave davey
deborah debbie deb debs
edward eddie ed ted ned teddy
elizabeth liz beth lizzie betty eliza lisa libby
eleanor ellie nell nora nellie
frances francis frank fran frankie
frederick frederica fred freddie
gabriel gabrielle gabe gabby
gerald geraldine gerry
gregory greg
harold henry harry hal
isabel isabella isabelle izzy bella
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie
jennifer jen jenny jenni
jessica jess jessie
john jack johnny jon jonathan
joseph joe joey
josephine jo josie
joshua josh
judith judy jude
kenneth ken kenny
kimberly kim
lawrence laurence larry laurie
leonard len leo lenny
margaret maggie meg peggy marge madge greta
matthew matt matty
michael mike mick mickey
michelle shelly
mohammed muhammad mohamed mo
nathaniel nathan nate nat
nicholas nicola nick nicky nic
oliver olivia ollie liv
pamela pam
patricia patrick pat paddy trish tricia patty
peter pete
philip phillip philippa phil pip pippa
rebecca becky bex becca becks
richard rick dick richie rich ricky
robert rob bob bobby robbie bert
ronald ron ronnie
samuel samantha sam sammy
sarah sally
stephen steven stephanie steve steph
susan suzanne sue susie suzie
terence terry
theresa teresa terry tess tessa
theodore theo ted
thomas tom tommy
timothy tim timmy
valerie val
victoria vicky vick tori
vincent vince
william bill billy will willy liam
zachary zach zack
""".strip()
_FEWEST = 4  # letters of a name that may be misspelt: shorter ones are too often another name


@cache
def _families() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_SHORT_FORMS.splitlines()):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return found


def is_nickname(one: str, other: str) -> bool:
    """True if one lower-case name may stand for the other: Bex and Rebecca, Sam and Samantha."""
    if _families().get(one, set()) & _families().get(other, set()):
        return True
    short, long = sorted((one, other), key=len)
    # "Gabi" may be Gabriela, but "Sophi" and "Sofia" are two names: a short form starts the long one.
    return len(short) >= 2 and long.startswith(short) and len(long) > len(short)


def is_slip(written: str, meant: str, *, figures: bool = False) -> bool:
    """True if `written` is a slip of the pen for `meant`: two signs swapped, or one or two changed, lost or added.

    Both lower case. With `figures`, for order numbers and the like: same length and the same figures in another order,
    or one figure changed.
    """
    if written == meant:
        return False
    if figures:
        if len(written) != len(meant):
            return abs(len(written) - len(meant)) == 1 and len(meant) > _FEWEST and _distance(written, meant) == 1
        changed = sum(one != other for one, other in zip(written, meant, strict=True))
        return changed == 1 or (sorted(written) == sorted(meant) and changed <= _FEWEST)
    if min(len(written), len(meant)) < _FEWEST or written[0] != meant[0]:
        return False
    if is_nickname(written, meant) or {written, meant} & {written + "s", meant + "s"}:
        return False
    return _distance(written, meant) <= (1 if len(meant) <= _FEWEST else 2)


def _distance(one: str, other: str) -> int:
    """Edit distance; both are short."""
    line = list(range(len(other) + 1))
    for row, first in enumerate(one, 1):
        previous, line[0] = line[0], row
        for column, second in enumerate(other, 1):
            previous, line[column] = (
                line[column],
                min(line[column] + 1, line[column - 1] + 1, previous + (first != second)),
            )
    return line[-1]
