"""Proves that search engines and feed readers get what they expect of the site. The map of the site satisfies the
schema of its protocol, names every page that may be found and no other, and its languages lead to each other. The
feeds are Atom as RFC 4287 wants it.

Arguments: SITEMAP-SCHEMA ATOM-SCHEMA SITE
"""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"

faults = []


def tell(path, fault):
    faults.append(f"{path}: {fault}")


def validate(schema, path, tree):
    if not schema.validate(tree):
        for error in schema.error_log:
            tell(path, f"line {error.line}: {error.message}")


def base_of(site):
    """The address of the site, as its own pages tell it."""
    home = next(site.glob("*/index.html"))
    link = etree.HTML(home.read_bytes()).find(".//link[@rel='canonical']")
    address = link.get("href") if link is not None else ""
    return address.removesuffix(home.relative_to(site).as_posix())


def findable(site, base):
    """Pages with an address of their own, but for the search and for those that lead on at once."""
    for path in site.rglob("*.html"):
        page = etree.HTML(path.read_bytes())
        link = page.find(".//link[@rel='canonical']")
        leads_on = page.find(".//meta[@http-equiv='refresh']") is not None
        is_own = link is not None and link.get("href") == base + path.relative_to(site).as_posix()
        if is_own and not leads_on and path.name != "search.html":
            yield link.get("href")


def sitemap(schema, site, base):
    path = site / "sitemap.xml"
    tree = etree.parse(path)
    told = {}
    for url in tree.getroot().iter(MAP + "url"):
        links = url.findall(LINK)
        address = url.findtext(MAP + "loc", "")
        told[address] = {link.get("hreflang"): link.get("href") for link in links}
        if any(link.get("rel") != "alternate" for link in links):
            tell(path, f"a link of {address} is no alternate")
        # The protocol's schema knows elements of its own only.
        for link in links:
            url.remove(link)
    validate(schema, path, tree)
    for address, others in told.items():
        if not address.startswith(base):
            tell(path, f"leads out of the site: {address}")
        if address not in others.values():
            tell(path, f"{address} is not among its own languages")
        for other in others.values():
            if told.get(other) != others:
                tell(path, f"{other} does not lead back to {address}")
    pages = set(findable(site, base))
    for address in sorted(pages - told.keys()):
        tell(path, f"does not name {address}")
    for address in sorted(told.keys() - pages):
        tell(path, f"names {address}, which is not there")
    return len(told)


def feed(schema, path, site, base):
    tree = etree.parse(path)
    validate(schema, path, tree)
    root = tree.getroot()
    own = root.find(f"{ATOM}link[@rel='self']")
    if own is None or own.get("href") != base + path.relative_to(site).as_posix():
        tell(path, "does not say where it lies")
    entries = root.findall(ATOM + "entry")
    names = [element.findtext(ATOM + "id") for element in [root, *entries]]
    if len(set(names)) != len(names):
        tell(path, "has two entries of one id")
    days = [entry.findtext(ATOM + "updated") for entry in entries]
    if days != sorted(days, reverse=True):
        tell(path, "does not begin with the newest")
    if days and root.findtext(ATOM + "updated") != max(days):
        tell(path, "was not updated with its newest entry")
    for link in root.iter(ATOM + "link"):
        address = urlsplit(link.get("href"))._replace(fragment="").geturl()
        if not (address.startswith(base) and (site / address.removeprefix(base)).is_file()):
            tell(path, f"leads to {address}, which is not there")
    return len(entries)


def main(sitemap_schema, atom_schema, site):
    base = base_of(site)
    if not base.startswith("http"):
        tell(site, "has no address, so machines get nothing")
    pages = sitemap(etree.XMLSchema(etree.parse(sitemap_schema)), site, base)
    atom = etree.RelaxNG(etree.parse(atom_schema))
    feeds = sorted(site.rglob("feed.xml"))
    entries = sum(feed(atom, path, site, base) for path in feeds)
    print(*faults, sep="\n")
    print(f"{pages} pages on the map, {len(feeds)} feeds of {entries} entries")
    return 1 if faults or not pages or not entries else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
