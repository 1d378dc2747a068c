/// Keys that screens share.
package enum ScreenKeys {
  /// The keys of a filter while it is typed; every letter is text.
  package static let typing: [ScreenKey] =
    [ScreenKey(.open, word: "keep"), ScreenKey(.back, word: "clear")] + moving

  /// The keys that move in a list or a text.
  package static let moving: [ScreenKey] = [
    .moveDown, .moveUp, .pageDown, .pageUp, .moveToStart, .moveToEnd,
  ].map { ScreenKey($0) }

  /// The keys that every screen has.
  package static let everywhere: [ScreenKey] = [
    .showToday, .showPumps, .showReservoirs, .showRefill, .showUpcoming, .showComplications,
    .showChart, .showDrugs, .showAudit, .showFigures, .nextScreen, .previousScreen, .policy, .staff,
    .emergency, .mouse, .redraw, .back, .palette, .help, .lock,
  ].map { ScreenKey($0) }
}
