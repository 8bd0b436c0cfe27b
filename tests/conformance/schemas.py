"""Proves that the JSON Schemas which editors use are schemas, and that the sample's files satisfy them: a file that
`qujat` takes must not be underlined in an editor. There is one schema a kind and language, `plan.kk.json`, and
`qujat.kk.json` for the settings.

Arguments: CHECK-JSONSCHEMA SCHEMAS WORKSPACE
"""

import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path


def faults_of(tool, *arguments):
    """1 where the tool refuses, and its words."""
    run = subprocess.run([tool, "--output-format", "text", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode:
        print(run.stdout.rstrip())
    return int(run.returncode != 0)


def main(tool, schemas, workspace):
    files = sorted(schemas.glob("*.json"))
    if not files or faults_of(tool, "--check-metaschema", *files):
        return 1
    of_kind = defaultdict(list, {"qujat": [workspace / "qujat.toml"]})
    for path in sorted((workspace / "data").rglob("*.toml")):
        of_kind[tomllib.loads(path.read_text())["kind"]].append(path)
    faults = 0
    for kind, papers in of_kind.items():
        matching = [file for file in files if file.name.split(".")[0] == kind]
        if not matching:
            faults += 1
            print(f"no schema for the kind `{kind}`")
        for schema in matching:
            faults += faults_of(tool, "--schemafile", schema, *papers)
    print(f"{len(files)} schemas, {sum(map(len, of_kind.values()))} files of {len(of_kind)} kinds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
