"""Load the local server with wrk: throughput, latency at one client, errors, and memory over time.

    python benchmarks/serving.py [--python PATH] [--workers N] [--clients N] [--seconds N] [--json FILE]

`wrk` is a load tool in C (Debian: apt-get install wrk); it runs on the same machine and takes a share of it.
Every request is a reply of 50 words in JSON to `/v1/check`, made of the labelled replies that the tests use, which
hold more findings than everyday replies do. `cpu_ms_each` is the server's processor time for a request, which says
more than the clock where other programs run beside it. `--python` is an interpreter with tonecheck[serve] installed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WORDS = 50
SCRIPT = """
local bodies = {%s}
local at = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function() at = at %% #bodies + 1; return wrk.format(nil, nil, nil, bodies[at]) end
done = function(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %%d %%d %%d %%.3f %%.3f %%.3f", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
"""


def bodies(most: int = 300) -> list[str]:
    """Requests of exactly fifty words each."""
    lines = (ROOT / "tests/labelled/replies.jsonl").read_text(encoding="utf-8").splitlines()
    words = " ".join(json.loads(line)["reply"] for line in lines).split()
    texts = [" ".join(words[at : at + WORDS]) for at in range(0, len(words) - WORDS, WORDS)]
    return [json.dumps({"text": text, "channel": "email"}) for text in texts[:most]]


def memory_mib(process: int) -> float:
    """Resident memory of a process and its children, in MiB (Linux)."""
    total = 0.0
    for one in [process, *map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())]:
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{one}/status").read_text())
        total += int(found[1]) / 1024 if found else 0.0
    return round(total, 1)


def processor_seconds(process: int) -> float:
    """Processor time that a process and its children have used, in seconds (Linux)."""
    total = 0
    for one in [process, *map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())]:
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def load(script: Path, url: str, *, clients: int, seconds: int) -> dict[str, Any]:
    """One run of wrk; latencies in milliseconds."""
    command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "10s", "-s", str(script), url]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"RESULT (.*)", shown)
    if found is None:
        raise SystemExit(f"wrk said: {shown}")
    requests, took_us, errors, p50, p99, longest = map(float, found[1].split())
    return {
        "clients": clients,
        "requests": int(requests),
        "errors": int(errors),
        "per_second": round(requests / took_us * 1e6, 1),
        "p50_ms": p50,
        "p99_ms": p99,
        "max_ms": longest,
    }


def main() -> None:
    """Start a server, warm it, measure it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("this needs wrk (Debian: apt-get install wrk)")
    made = bodies()
    result: dict[str, Any] = {"words": WORDS, "texts": len(made), "workers": asked.workers, "cpus": os.cpu_count()}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "load.lua"
        script.write_text(SCRIPT % ",".join(f"[==[{body}]==]" for body in made), encoding="utf-8")
        server = subprocess.Popen(
            [asked.python, "-m", "tonecheck", "serve", "--port", "0", "--guide", "support",
             "--workers", str(asked.workers)],
            stdout=subprocess.PIPE,
            env={**os.environ, "TONECHECK_CONFIG_DIR": folder},
        )  # fmt: skip
        try:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{int(server.stdout.readline())}/v1/check"
            load(script, url, clients=asked.clients, seconds=5)
            result["one_client"] = load(script, url, clients=1, seconds=20)
            samples = [memory_mib(server.pid)]
            ended = threading.Event()

            def watch() -> None:
                while not ended.wait(10):
                    samples.append(memory_mib(server.pid))

            watcher = threading.Thread(target=watch)
            watcher.start()
            before = processor_seconds(server.pid)
            many = load(script, url, clients=asked.clients, seconds=asked.seconds)
            many["cpu_ms_each"] = round((processor_seconds(server.pid) - before) * 1000 / many["requests"], 3)
            result["many_clients"] = many
            ended.set()
            watcher.join()
            result["memory_mib"] = [*samples, memory_mib(server.pid)]
        finally:
            server.terminate()
            server.wait()
    print(json.dumps(result, indent=2))
    if asked.json:
        asked.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
