package import Keys

/// The one table of keys of all screens: a key means the same everywhere.
///
/// Letters that change something only open what asks once more; nothing clinical hangs on one key. The
/// bindings stand beside it by what they are for, in the order of help and palette.
package enum ScreenKeymap {
  /// The keys, their words for the footer and their sentences for help.
  package static let table = Keymap<ScreenAction>(
    work + schedule + course + moving + places + station
  )
}
