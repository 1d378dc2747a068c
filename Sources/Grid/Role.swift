/// What a cell means; the terminal decides how that looks.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case text
  case label
  case value
  case heading
  case selected
  case disabled
  case field
  case fieldFocused
  case fieldError
  case key
  case chipHigh
  case chipMedium
  case chipLow
  case chipDone
  case rule
  case banner
}
