// What a program of another organisation does, with nothing but the client made from the document.
import { client } from "./made/client.gen.js";
import * as heed from "./made/sdk.gen.js";
import type { ActionContent } from "./made/types.gen.js";

declare const process: { argv: string[]; exit(code: number): never };

const [, , baseUrl, token] = process.argv;
const programme = "cpip";
const number = "internet-safety-8";
client.setConfig({ baseUrl, auth: () => token });

function check(condition: unknown, what: string): asserts condition {
  if (condition) return;
  console.error(`Failed: ${what}`);
  process.exit(1);
}

const programmes = await heed.listProgrammes();
check(programmes.data?.items.some((p) => p.name === programme), "the programme is listed");

const overdue = await heed.listActions({ path: { programme }, query: { state: "overdue" } });
check(overdue.data && Number(overdue.data.count) < Number(overdue.data.base), "actions are filtered");

const record = await heed.getAction({ path: { programme, number } });
check(record.data?.record.content, "the action is read");

const content: ActionContent = {
  ...(record.data.record.content as ActionContent),
  delivery: { state: "under-way", basis: "public-sources", on: "2026-09-30", what: "Guidance was sent out." },
};
const begun = await heed.putActionDraft({
  path: { programme, number },
  body: content,
  headers: { "If-None-Match": "*" },
});
check(begun.response?.status === 201, `the draft is begun: ${JSON.stringify(begun.error)}`);
check(begun.data?.content?.delivery?.state === "under-way", "the draft says what was sent");

const without = await heed.putActionDraft({ path: { programme, number }, body: content });
check(without.response?.status === 428 && without.error?.detail, "a version is asked for");

const tag = begun.response?.headers.get("ETag") ?? "";
const sent = await heed.sendActionDraft({
  path: { programme, number },
  body: { why: "Progress reported for the quarter." },
  headers: { "If-Match": tag, "Idempotency-Key": crypto.randomUUID() },
});
check(sent.data?.state === "in-review", `the draft is sent for review: ${JSON.stringify(sent.error)}`);

const own = await heed.listDrafts({ path: { programme } });
check(own.data?.items.some((d) => d.path === `actions/${number}`), "the draft is among those written");

const changes = await heed.listChanges({ path: { programme } });
check(changes.data && changes.data.items.length > 0, "changes are listed");
console.log("done");
