import ClinicDomain

/// Patients of the demonstration who are on the way to a pump, whose pump was exchanged or taken out,
/// or who have left.
extension DemoClinic {
  /// Their actions, in the order in which they were done for each.
  func patientsOnTheWay() -> [Action] {
    var actions: [Action] = []
    actions += way(60) { $0.referred(days: 5) }
    actions += way(61) { person in
      person.referred(days: 40)
      person.conventionalFailed(days: 33)
      person.evaluated(.medical, days: 20, by: "Dr. Reyes")
    }
    actions += way(62) { person in
      person.consented(days: 9)
      person.baclofenTrial(days: 2, micrograms: 50, best: "2", result: .furtherDose)
    }
    actions += way(63) { person in
      person.consented(days: 60)
      person.morphineTrial(days: 30, baseline: 8, best: 3)
      person.implantScheduled(days: 12, inDays: 9)
    }
    actions += way(64) { person in
      person.consented(days: 400)
      person.morphineTrial(days: 380, baseline: 7, best: 5, result: .failure)
      person.step(
        .notPursued,
        days: 375,
        note: "no relief worth an implant; back to the pain clinic"
      )
    }
    actions += endedPatients()
    return actions
  }

  private func way(_ number: Int, _ body: (inout PatientWay) -> Void) -> [Action] {
    var person = PatientWay(number: number, today: today, zone: zone)
    body(&person)
    return person.actions
  }

  /// Pumps that were exchanged, are to be exchanged, deliver too much or were taken out.
  private func endedPatients() -> [Action] {
    var actions: [Action] = []
    actions += device(65, Therapy.all[1], monthsAgo: 45, refills: 6, lastDays: 85) { person in
      person.replaced(days: 60, serial: "DM90065", by: Therapy.all[1])
      person.fillAfterReplacement(days: 60, Therapy.all[1])
    }
    actions += device(66, Therapy.all[0], monthsAgo: 80, refills: 5, lastDays: 40) { person in
      person.alarm(.replacementIndicator, days: 10, action: "surgeon's office called, date awaited")
    }
    actions += device(
      67,
      Therapy.all[2],
      monthsAgo: 30,
      refills: 5,
      lastDays: 30,
      offset: -4_900_000
    ) { _ in }
    actions += device(68, Therapy.all[0], monthsAgo: 36, refills: 4, lastDays: 45) { person in
      person.explanted(days: 20)
    }
    actions += device(69, Therapy.all[3], monthsAgo: 26, refills: 3, lastDays: 50) { person in
      person.transferred(
        days: 30,
        to: "moved; South clinic refills next, records sent, received by telephone"
      )
    }
    return actions
  }

  private func device(
    _ number: Int,
    _ therapy: Therapy,
    monthsAgo: Int,
    refills: Int,
    lastDays: Int,
    offset: Int64 = 0,
    _ body: (inout PatientWay) -> Void
  ) -> [Action] {
    var person = PatientWay(number: number, today: today, zone: zone)
    person.refilled(
      therapy: therapy,
      implanted: today.advanced(byMonths: -monthsAgo),
      refills: refills,
      lastDays: lastDays,
      offset: offset
    )
    body(&person)
    return person.actions
  }
}
