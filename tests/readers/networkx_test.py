#!/usr/bin/env python3
"""Opens GraphML and GEXF with networkx: ATODDS=build/atodds tests/readers/networkx_test.py [ARTICLES...]"""
import io
import os
import subprocess
import sys
from pathlib import Path

try:
    import networkx
except ImportError:
    print("skipped: networkx is not installed")
    sys.exit(77)  # what meson takes for a skipped test

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("ATODDS", str(ROOT / "build" / "atodds"))


def graph(articles, *options):
    return subprocess.run([PROGRAM, "graph", *options, *articles], capture_output=True, check=True).stdout


def read_gexf(data):
    """As GEXF 1.3; by networkx before 3, which knows 1.2 and no later, as that: what we write of 1.3 is in 1.2 as well."""
    try:
        return networkx.read_gexf(io.BytesIO(data), version="1.3")
    except networkx.NetworkXError as error:
        if "Unknown GEXF version" not in str(error):
            raise
    older = data.replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft").replace(b'version="1.3"', b'version="1.2"')
    return networkx.read_gexf(io.BytesIO(older), version="1.2draft")


def main(articles):
    for scope in ("findings", "all"):
        graphml = networkx.read_graphml(io.BytesIO(graph(articles, "--format", "graphml", "--scope", scope)))
        gexf = read_gexf(graph(articles, "--format", "gexf", "--scope", scope))
        assert len(graphml) == len(gexf) > 1
        assert graphml.number_of_edges() == gexf.number_of_edges() > 0
        ids = {data["id"] for _, data in graphml.nodes(data=True)}
        assert ids == set(gexf.nodes)
        verdicts = {data["verdict"] for _, _, data in gexf.edges(data=True)}
        assert verdicts == {data["verdict"] for _, _, data in graphml.edges(data=True)}
        dated = [data["start"] for _, data in gexf.nodes(data=True) if "start" in data]
        assert dated and all(len(date) == len("2021-03-03") for date in dated)
        print(f"{scope}: {len(gexf)} claims, {gexf.number_of_edges()} relations, {len(dated)} dated, {', '.join(sorted(verdicts))}")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(path) for path in sorted((ROOT / "fixtures" / "articles").iterdir()) if path.is_dir()][:1])
