// The dialog that asks the server's questions: answers, going back, cancelling.
import assert from "node:assert/strict";
import { type Answer, converse, type Reply } from "../../client/src/setUp/conversation";
import type { Answers, Question } from "../../server/src/protocol/setUp";

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  title: "Set up",
  step: 1,
  steps: 3,
  prompt: `${id}?`,
  kind: "text",
  ...more,
});

/** Asks for a name, and for a town only if there is a name. */
const next = (answers: Answers): Question | undefined =>
  [
    question("name"),
    ...(answers.name === ""
      ? []
      : [question("town", { prompt: `Where does ${answers.name} live?` })]),
    question("colours", {
      kind: "choices",
      options: [
        { value: "red", label: "Red", picked: true },
        { value: "blue", label: "Blue" },
      ],
    }),
  ].find(({ id }) => answers[id] === undefined);

const back: Reply = { kind: "back" };
const cancel: Reply = { kind: "cancel" };

/** Gives the replies in order. Returns the questions with their initial answers, and the final result. */
async function runDialog(
  replies: readonly (Reply | Answer)[],
  given: Answers = {},
): Promise<{ asked: string[]; answers: Answers | undefined }> {
  const asked: string[] = [];
  const left = [...replies];
  const answers = await converse(
    {
      next: async (answers) => next(answers) ?? null,
      ask: async ({ id, value = "", options = [] }, _answers, canGoBack) => {
        const picked = options.filter((option) => option.picked).map((option) => option.value);
        asked.push(`${canGoBack ? "< " : ""}${id} ${[value, ...picked].join(" ")}`.trim());
        const reply = left.shift();
        assert.ok(reply !== undefined, `no reply for ${id}`);
        return typeof reply === "object" && "kind" in reply
          ? reply
          : { kind: "answer", answer: reply };
      },
    },
    given,
  );
  assert.equal(left.length, 0);
  return { asked, answers };
}

describe("dialog of a setup", () => {
  it("asks all questions", async () =>
    assert.deepEqual(await runDialog(["Ada", "London", ["blue"]]), {
      asked: ["name", "< town", "< colours  red"],
      answers: { name: "Ada", town: "London", colours: ["blue"] },
    }));

  it("skips questions with a given answer", async () =>
    assert.deepEqual(await runDialog([["red"]], { name: "" }), {
      asked: ["colours  red"],
      answers: { name: "", colours: ["red"] },
    }));

  it("goes back to the previous question with its answer", async () =>
    assert.deepEqual(await runDialog(["Ada", "London", back, back, "Ada", "Paris", []]), {
      asked: [
        "name",
        "< town",
        "< colours  red",
        "< town London",
        "name Ada",
        "< town London",
        "< colours  red",
      ],
      answers: { name: "Ada", town: "Paris", colours: [] },
    }));

  it("restores the picked options after going back", async () => {
    const again = { ...question("more"), step: 3 };
    const picked: string[][] = [];
    const replies: Reply[] = [
      { kind: "answer", answer: ["blue"] },
      back,
      { kind: "answer", answer: [] },
      { kind: "answer", answer: "" },
    ];
    await converse(
      {
        next: async (answers) =>
          next({ name: "", ...answers }) ?? (answers.more === undefined ? again : null),
        ask: async ({ options = [] }) => {
          picked.push(options.filter((option) => option.picked).map(({ value }) => value));
          return replies.shift() ?? cancel;
        },
      },
      {},
    );
    assert.deepEqual(picked, [["red"], [], ["blue"], []]);
  });

  it("drops an answer if its question has changed", async () =>
    assert.deepEqual(await runDialog(["Ada", "London", back, back, "Bob", "Rome", []]), {
      asked: [
        "name",
        "< town",
        "< colours  red",
        "< town London",
        "name Ada",
        "< town",
        "< colours  red",
      ],
      answers: { name: "Bob", town: "Rome", colours: [] },
    }));

  it("cancels when the user cancels", async () =>
    assert.deepEqual(await runDialog(["Ada", cancel]), {
      asked: ["name", "< town"],
      answers: undefined,
    }));

  it("keeps the given answers when going back", async () =>
    assert.deepEqual((await runDialog(["Paris", back, "Rome", []], { name: "Ada" })).answers, {
      name: "Ada",
      town: "Rome",
      colours: [],
    }));
});
