package import ClinicDomain

/// What was typed to narrow the register.
///
/// Every word must be the beginning of a word of the patient or of the kind, or one of the words
/// that name a state: `open`, `review`, `closed`, `serious`, `near` (miss), `report` (to be made),
/// `follow` (up, that is due), `implant`, `refill`, `therapy`, `g3` for a grade, `2026` or `2026-09` for
/// the time it began, `30d` for the last days.
package struct ComplicationFilter: Hashable, Sendable {
  /// The text as typed.
  package let text: String
  private let words: [Word]

  /// A word with the kinds that it finds, looked up once.
  private struct Word: Hashable {
    let text: String
    let kinds: Set<String>
  }

  /// Takes the text as typed.
  package init(_ text: String) {
    self.text = text
    words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).map { word in
      Word(
        text: String(word),
        kinds: Set(ComplicationSearch.kinds(String(word)).map(\.id))
      )
    }
  }

  /// Whether nothing was typed that narrows.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether a row stays.
  package func keeps(_ row: ComplicationsDocument.Row, on day: CivilDate) -> Bool {
    words.allSatisfy { keeps($0, row, on: day) }
  }

  private func keeps(_ typed: Word, _ row: ComplicationsDocument.Row, on day: CivilDate) -> Bool {
    let record = row.record
    let now = record.now
    let word = typed.text
    let isOfKind = typed.kinds.contains(now.kindID) || now.kindID == word
    switch word {
    case "open": return record.status != .closed
    case "review": return record.status == .review
    case "closed": return record.status == .closed
    case "serious": return now.isSerious
    case "near", "miss": return now.isNearMiss
    case "report": return record.closed == nil && row.clock.next != nil
    case "follow", "followup", "follow-up": return record.isFollowUpDue(on: day)
    case "implant", "therapy": return now.phase.rawValue == word
    case "refill": return now.phase == .refill || isOfKind
    default: break
    }
    if word.count == 2, word.first == "g", let grade = word.last?.wholeNumberValue {
      return now.grade == grade
    }
    if word.last == "d", let days = Int(word.dropLast()), days >= 0 {
      return now.onsetOn > day.advanced(byDays: -days) && now.onsetOn <= day
    }
    if word.first?.isNumber == true, now.onsetOn.description.hasPrefix(word) { return true }
    return isOfKind || PatientFilter(word).keeps(row.patient, mark: row.urgency.mark)
  }
}

/// The parts of the register that are looked at most, each with its count.
package enum ComplicationPart: String, Hashable, Sendable, CaseIterable {
  case all
  case open
  case review
  case followUp
  case reporting
  case serious
  case nearMiss
  case closed

  /// The part in words.
  package var title: String {
    switch self {
    case .all: "all"
    case .open: "open"
    case .review: "to grade"
    case .followUp: "follow-up due"
    case .reporting: "to report"
    case .serious: "serious"
    case .nearMiss: "near misses"
    case .closed: "closed"
    }
  }

  /// Whether a row belongs to it on a day.
  package func holds(_ row: ComplicationsDocument.Row, on day: CivilDate) -> Bool {
    let record = row.record
    return switch self {
    case .all: true
    case .open: record.status != .closed
    case .review: record.status == .review
    case .followUp: record.isFollowUpDue(on: day)
    case .reporting: record.closed == nil && row.clock.next != nil
    case .serious: record.now.isSerious
    case .nearMiss: record.now.isNearMiss
    case .closed: record.status == .closed
    }
  }
}

/// The orders that the register can have; each is total, because the place in the journal ends it.
package enum ComplicationSort: String, Hashable, Sendable, CaseIterable {
  case date
  case urgency
  case patient
  case kind

  /// What the register is sorted by, in words.
  package var title: String {
    switch self {
    case .date: "date, newest first"
    case .urgency: "urgency"
    case .patient: "patient"
    case .kind: "kind"
    }
  }

  /// The order after this one, around the end.
  package var next: ComplicationSort {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// Puts rows in this order.
  package func sorted(_ rows: [ComplicationsDocument.Row]) -> [ComplicationsDocument.Row] {
    func newer(_ left: ComplicationsDocument.Row, _ right: ComplicationsDocument.Row) -> Bool {
      let (one, other) = (left.record.now.onsetOn, right.record.now.onsetOn)
      return one != other ? one > other : left.record.seq > right.record.seq
    }
    switch self {
    case .date: return rows.sorted(by: newer)
    case .urgency:
      return rows.sorted { left, right in
        left.urgency.rank != right.urgency.rank
          ? left.urgency.rank < right.urgency.rank : newer(left, right)
      }
    case .patient:
      let keyed = rows.map { (name: LatinFold.fold($0.patient.name), row: $0) }
      return keyed.sorted { $0.name != $1.name ? $0.name < $1.name : newer($0.row, $1.row) }
        .map(\.row)
    case .kind:
      return rows.sorted { left, right in
        let (one, other) = (left.record.now.kindID, right.record.now.kindID)
        return one != other ? one < other : newer(left, right)
      }
    }
  }
}
