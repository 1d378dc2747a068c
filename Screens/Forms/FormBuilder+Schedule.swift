package import ClinicDomain

extension FormBuilder {
  /// An attempt to reach a patient, under a name of its own.
  package func contact(id: ContactID) throws(AnswerError) -> ContactAttempt {
    let people: [String: ContactAttempt.Person] = [
      "p": .patient, "c": .caregiver, "r": .prescriber, "w": .authorities,
    ]
    let ways: [String: ContactAttempt.Way] = [
      "p": .phone, "l": .letter, "m": .message, "i": .inPerson,
    ]
    let results: [String: ContactAttempt.Result] = [
      "r": .reached, "m": .messageLeft, "n": .noAnswer, "w": .wrongNumber, "s": .sent,
      "f": .refused, "e": .emergencyAdvised,
    ]
    return ContactAttempt(
      id: id,
      person: try required("person", people[answers["person"] ?? ""]),
      way: try required("way", ways[answers["way"] ?? ""]),
      result: try required("result", results[answers["result"] ?? ""]),
      text: answers["text"] ?? ""
    )
  }

  /// A closure, or the leave of somebody who works here.
  package func closure(id: ClosureID, staff: [StaffID: StaffMember]) throws(AnswerError) -> Closure
  {
    var away: StaffID?
    if let who = answers["who"], !who.isEmpty {
      guard staff[StaffID(who)]?.isActive == true else {
        throw AnswerError(field: "who", why: "nobody signs in as \(who); S lists who works here")
      }
      away = StaffID(who)
    }
    return Closure(
      id: id,
      from: try required("from", answers["from"].flatMap { try? CivilDate($0) }),
      through: try required("through", answers["through"].flatMap { try? CivilDate($0) }),
      part: answers["part"] == "m" ? .morning : answers["part"] == "a" ? .afternoon : nil,
      staff: away,
      reason: answers["reason"] ?? ""
    )
  }
}
