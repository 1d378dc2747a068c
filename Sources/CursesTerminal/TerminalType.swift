/// Which terminal types are tried for what the environment says of the terminal.
enum TerminalType {
  /// The names to try, most fitting first, each once; none where the terminal cannot place its cursor.
  static func ladder(for stated: String) -> [String] {
    guard stated != "dumb", stated != "unknown" else { return [] }
    var names = stated.isEmpty ? [] : [stated]
    if let relative = relatives.first(where: { stated.hasPrefix($0.prefix) })?.name {
      names.append(relative)
    }
    names += ["xterm-256color", "vt100"]
    var tried: Set<String> = []
    return names.filter { tried.insert($0).inserted }
  }

  private static let relatives = [
    (prefix: "xterm", name: "xterm-256color"),
    (prefix: "tmux", name: "screen-256color"),
    (prefix: "screen", name: "screen-256color"),
    (prefix: "linux", name: "linux"),
    (prefix: "vt", name: "vt100"),
  ]

  /// Whether a terminal of a type takes sequences of xterm that are no part of its entry.
  ///
  /// These are a title, the clipboard, the question for a mode. Others would print parts of them.
  static func speaksLikeXterm(_ name: String, hasFlag: Bool) -> Bool {
    hasFlag
      || ["xterm", "tmux", "screen", "foot", "alacritty", "rxvt", "konsole", "gnome", "vte"]
        .contains { name.hasPrefix($0) }
  }
}
