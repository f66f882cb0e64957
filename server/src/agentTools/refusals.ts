// Sentences about a call that no tool has answered.

export const refusals = {
  unknown: "There is no tool with this name.",
  cancelled: "The call was cancelled.",
  failed: "The tool failed by a fault of its own. Please report it.",
  closed: "The file is not open as YAML or another language that is checked, or it is too large.",
};
