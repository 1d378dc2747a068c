/// The answers of a screen, read as what they are.
struct Answers {
  let texts: KeyedText

  func text(_ name: String) -> String? { texts[name] }
  func isYes(_ name: String) -> Bool { texts[name] == "y" }
  func isNo(_ name: String) -> Bool { texts[name] == "n" }
  func volume(_ name: String) -> Volume? { texts[name].flatMap { try? Volume(stored: $0) } }
  func dose(_ name: String) -> Dose? { texts[name].flatMap { try? Dose(stored: $0) } }
  func mass(_ name: String) -> Mass? { texts[name].flatMap { try? Mass(stored: $0) } }
  func rate(_ name: String) -> EnteredRate? { texts[name].flatMap { try? EnteredRate(stored: $0) } }
  func concentration(_ name: String) -> Concentration? {
    texts[name].flatMap { try? Concentration(stored: $0) }
  }
  func count(_ name: String) -> Int? { texts[name].flatMap { Int($0) } }
  func tenths(_ name: String) -> Int? {
    guard let text = texts[name] else { return nil }
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    return whole * 10 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }
  func date(_ name: String) -> CivilDate? { texts[name].flatMap { try? CivilDate($0) } }
  func dateTime(_ name: String) -> CivilDateTime? { texts[name].flatMap { try? CivilDateTime($0) } }
}
