"""Reads XLIFF with translate-toolkit, translates what is to be translated, and writes it again.

The words go through the toolkit's own elements, with their codes; then they get capitals.
"""

import copy
import sys

from lxml import etree
from translate.storage import xliff, xliff2


def shout(element):
    """Puts the words of an element in capitals, those in its codes too."""
    if element.text:
        element.text = element.text.upper()
    for child in element:
        shout(child)
        if child.tail:
            child.tail = child.tail.upper()


def part(unit, name):
    """The element with the source or target of a unit; none where there is none."""
    found = (e for e in unit.xmlelement.iter() if etree.QName(e).localname == name)
    return next(found, None)


def translate(unit):
    if hasattr(unit, "rich_source"):
        # A state of one copy would stay with the next.
        unit.rich_target = unit.rich_source
    else:
        unit.target = unit.source
    goal = part(unit, "target")
    # Version 2 of the format has no elements for codes in the toolkit: those of the file are copied.
    if not len(goal) and len(part(unit, "source")):
        for child in list(goal):
            goal.remove(child)
        source = part(unit, "source")
        goal.text = source.text
        goal.extend(copy.deepcopy(child) for child in source)
    shout(goal)
    # Who has translated a unit says so: a copy of the text alone is no translation.
    holder = goal if unit.xmlelement.tag.endswith("trans-unit") else goal.getparent()
    holder.set("state", "translated")


def main(source, target):
    with open(source, encoding="utf-8") as file:
        form = xliff2.Xliff2File if 'version="2' in file.read() else xliff.xlifffile
    store = form.parsefile(source)
    translated = 0
    for unit in store.units:
        if unit.istranslatable():
            translate(unit)
            translated += 1
    store.savefile(target)
    print(f"{translated} units")


main(*sys.argv[1:])
