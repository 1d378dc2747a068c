import ClinicDomain
import Keys
import Screens
import Testing

@testable import Workstation

/// What a search at a station offers and leads to.
extension RegisterStation {
  /// What the palette offers now.
  var offers: [PaletteItem] {
    guard case .palette(let palette)? = station.overlays.last else { return [] }
    return palette.document.items
  }

  /// Opens the palette, types a term, goes down to a hit and chooses it.
  func find(_ term: String, _ title: String) throws {
    type(":\(term)")
    let offered = offers
    let place = try #require(
      offered.firstIndex { $0.title == title },
      "\(term): \(offered.map(\.title))"
    )
    #expect(offered[place].disabledBecause == nil, "\(term): \(offered[place])")
    for _ in 0..<place { press(.down) }
    press(.enter)
  }

  /// Fills the form in that a row leads to, has it signed where it is signed, and looks it up in the
  /// chart.
  func write(_ row: SeedTableTests.Row) throws {
    try #require(form != nil, "\(row.term): \(screen)")
    var answers = row.answers
    // Choices of the lists are given by their words.
    for field in form?.entry.fields ?? [] {
      guard let answer = answers[field.name], answer.count > 1 else { continue }
      let key = field.choices.first { $0.title.lowercased().hasPrefix(answer.lowercased()) }?.key
      if let key { answers[field.name] = key }
    }
    fill(answers)
    type(row.then)
    if let signer = row.signer { try sign(signer) }
    #expect(form == nil, "\(row.term): \(screen)")
    #expect(lists(row.listed), "\(row.term), \(row.listed): \(screen)")
  }

  /// Whether the chart lists something, from its first line to its last.
  func lists(_ text: String) -> Bool {
    press(.home)
    for _ in 0..<40 {
      if reading.contains(text) { return true }
      press(.pageDown)
    }
    return false
  }

  /// The line with the cursor, as it is said.
  var selectedLine: String {
    reading.split(separator: "\n").first { $0.hasPrefix("Selected: ") }.map(String.init) ?? ""
  }
}
