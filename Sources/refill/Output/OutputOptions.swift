import ArgumentParser

/// How a command writes its answer.
struct OutputOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Write JSON, errors too.")
  var isJSON = false
}
