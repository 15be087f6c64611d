#!/usr/bin/env python3
"""Writes a progress report on one action as a draft, and sends it for review.

HEED=https://heed.example HEED_TOKEN=heed_… quarterly-return.py cpip actions/1 "What was done this quarter."
"""
import datetime, json, os, sys, urllib.error, urllib.request, uuid

programme, path, what = sys.argv[1:4]
api = f"{os.environ['HEED']}/api/v1/programmes/{programme}"


def call(method, address, body=None, **headers):
    names = {"Authorization": f"Bearer {os.environ['HEED_TOKEN']}", "Content-Type": "application/json"}
    names |= {name.replace("_", "-"): value for name, value in headers.items()}
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(api + address, data, names, method=method)) as answer:
            return json.load(answer), answer.headers["ETag"]
    except urllib.error.HTTPError as refused:
        if method == "GET" and refused.code == 404:
            return None, None
        problem = json.load(refused)
        sys.exit("\n".join([problem["detail"], *(f'{e["field"]}: {e["sentence"]}' for e in problem.get("errors", []))]))


draft, tag = call("GET", f"/drafts/{path}")
found = draft or (call("GET", f"/records/{path}")[0] or sys.exit(f"There is no public record {path}."))["record"]
content = found.get("contentToday") or found["content"]
content["delivery"] = {"state": "under-way", "basis": "return", "on": datetime.date.today().isoformat(),
                       "by": content.get("lead", [None])[0], "what": what}
version = {"If_Match": tag} if tag else {"If_None_Match": "*"}
draft, tag = call("PUT", f"/drafts/{path}", content, **version)
sent, _ = call("POST", f"/drafts/{path}/review", {"why": "Progress reported for the quarter."},
               If_Match=tag, Idempotency_Key=str(uuid.uuid4()))
print(f"{sent['title']}: {sent['state']}, version {sent['version']}. {sent['desk']}")
