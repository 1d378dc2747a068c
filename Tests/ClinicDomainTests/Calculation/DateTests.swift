import ClinicDomain
import Testing

/// Alarm, empty and due dates, the clocks of pumps and fluids, and the dry-pump rule.
@Suite struct DateTests {
  private func dates(
    _ filled: String,
    _ rate: String,
    alarm: String = "2",
    unusable: String = "0",
    bolus: String = "0",
    perDay: Int = 0,
    stability: Int? = nil,
    margin: Int = 7,
    on: String,
    life: CivilDate? = nil
  ) throws -> RefillDates {
    RefillDates(
      .init(
        filled: try volume(filled),
        on: try day(on),
        rate: try EnteredRate("\(rate) mL/day"),
        alarmVolume: try volume(alarm),
        unusable: try volume(unusable),
        bolus: try volume(bolus),
        bolusesPerDay: perDay,
        stabilityDays: stability,
        marginDays: margin,
        lifeEndsOn: life
      )
    )
  }

  /// Filled, rate, alarm volume, fill date -> alarm date, empty date, due date.
  @Test(arguments: [
    ("40", "0.25", "2", "2026-01-05", "2026-06-06", "2026-06-14", "2026-05-30"),
    ("20", "0.25", "3", "2026-03-02", "2026-05-09", "2026-05-21", "2026-05-02"),
    ("38", "0.5", "2", "2026-01-01", "2026-03-14", "2026-03-18", "2026-03-07"),
    ("20", "0.194", "2", "2018-07-01", "2018-10-01", "2018-10-12", "2018-09-24"),
    ("40", "0.194", "2", "2018-07-01", "2019-01-12", "2019-01-23", "2019-01-05"),
    ("20", "0.5", "0", "2026-01-01", "2026-02-10", "2026-02-10", "2026-02-03"),
    ("20", "1", "0", "2026-01-01", "2026-01-21", "2026-01-21", "2026-01-14"),
    // A day that is not quite over counts as over.
    ("20", "0.241", "2", "2026-01-01", "2026-03-16", "2026-03-24", "2026-03-09"),
  ])
  func datesAreRoundedDown(
    _ filled: String,
    _ rate: String,
    _ alarm: String,
    _ on: String,
    _ alarmDate: String,
    _ emptyDate: String,
    _ due: String
  ) throws {
    let dates = try dates(filled, rate, alarm: alarm, on: on)
    #expect(dates.alarmDate?.description == alarmDate)
    #expect(dates.emptyDate?.description == emptyDate)
    #expect(dates.due?.date.description == due)
    #expect(dates.due?.limit == .volume)
  }

  @Test func everyAllottedBolusIsPlannedAsTaken() throws {
    let without = try dates("20", "0.2", on: "2026-01-01")
    let with = try dates("20", "0.2", bolus: "0.01", perDay: 4, on: "2026-01-01")
    #expect(without.alarmDate?.days(since: try day("2026-01-01")) == 90)
    #expect(with.alarmDate?.days(since: try day("2026-01-01")) == 75)
    #expect(with.planningRate.stored == "0.24 mL/day")
  }

  @Test func theReserveBehindTheAlarmDependsOnWhatCannotBeDelivered() throws {
    let flow = try rate("0.2").flow
    #expect(ReserveDays.count(from: try volume("2"), to: .zero, at: flow) == 10)
    #expect(ReserveDays.count(from: try volume("2"), to: try volume("1.4"), at: flow) == 3)
    #expect(ReserveDays.count(from: try volume("2"), to: .zero, at: .zero) == nil)
  }

  @Test func theEarliestLimitGoverns() throws {
    // 2.4 mcg/day of 25 mcg/mL in a new pump: 14 days before 187.
    let ziconotide = try dates("18", "0.096", alarm: "0", stability: 14, on: "2026-01-05")
    #expect(ziconotide.alarmDate?.days(since: try day("2026-01-05")) == 187)
    #expect(ziconotide.due?.date.description == "2026-01-19")
    #expect(ziconotide.due?.limit == .stability)
    let old = try dates("40", "0.25", on: "2026-01-05", life: day("2026-02-01"))
    #expect(old.due?.limit == .pumpLife)
    #expect(old.due?.date.description == "2026-01-25")
  }

  @Test func equalLimitsAreNamedInTheirOrder() throws {
    let equal = try dates("40", "0.25", stability: 145, on: "2026-01-05")
    #expect(equal.due?.date.description == "2026-05-30")
    #expect(equal.due?.limit == .volume)
  }

  @Test func aPumpThatStandsStillHasNoDates() throws {
    let still = try dates("40", "0", on: "2026-01-05")
    #expect(still.alarmDate == nil)
    #expect(still.emptyDate == nil)
    #expect(still.due == nil)
  }

  @Test func aSynchroMedTwoStopsAfterSevenYears() throws {
    let clock = try #require(
      ReplacementClock(
        implantedOn: day("2019-06-15"),
        lifeMonths: PumpCatalogue.verifiedLifeMonths(of: "SynchroMed II 8637-40")
      )
    )
    #expect(clock.stopsOn.description == "2026-06-15")
    #expect(clock.planFrom.description == "2025-12-15")
    let indicated = try #require(
      ReplacementClock(
        implantedOn: day("2019-06-15"),
        lifeMonths: 84,
        indicatedOn: day("2026-01-10")
      )
    )
    #expect(indicated.stopsOn.description == "2026-04-10")
    #expect(
      ReplacementClock(implantedOn: try day("2019-06-15"), lifeMonths: nil) == nil
    )
  }

  @Test(arguments: [
    ("2026-07-20", 44, Severity.hardStop), ("2026-06-06", 0, .none), ("2026-06-08", 2, .none),
    ("2026-06-09", 3, .reason), ("2026-06-13", 7, .reason), ("2026-06-14", 8, .hardStop),
    ("2026-05-29", -8, .hardStop), ("2026-06-03", -3, .reason),
  ])
  func ourAlarmDateAndTheProgrammersAgree(_ shown: String, _ days: Int, _ severity: Severity) throws
  {
    let agreement = AlarmDateAgreement(ours: try day("2026-06-06"), programmer: try day(shown))
    #expect(agreement.days == days)
    #expect(agreement.severity == severity)
  }

  private func reservoir(
    model: String = "SynchroMed II 8637-20",
    alarm: String,
    unusable: String? = nil
  ) throws -> Reservoir {
    let start = try Moment("2018-07-01T08:00:00-05:00")
    let fluid = try formulation("hydromorphone 10 mg/mL")
    return Reservoir(
      fill: Fill(at: start, injected: try volume("20"), formulation: fluid),
      pump: Pump(
        model: model,
        serial: "X",
        implantedOn: try day("2018-01-01"),
        reservoir: try volume("20"),
        alarmVolume: try volume(alarm),
        unusableVolume: try unusable.map { try volume($0) }
      ),
      programs: [
        ProgramChange(
          at: start,
          program: InfusionProgram(mode: .simpleContinuous(try dose("1.94 mg/day"))),
          formulation: fluid
        )
      ]
    )
  }

  @Test func aPumpThatMayHaveBeenDryForADayStopsTheRefill() throws {
    let rule = DryPumpRule(reservoir: try reservoir(alarm: "2"))
    #expect(rule.pessimisticVolume.stored == "2 mL")
    let from = try #require(rule.mayBeDryFrom)
    #expect(!rule.stops(at: from))
    #expect(!rule.stops(at: from.advanced(bySeconds: 86400)))
    #expect(rule.stops(at: from.advanced(bySeconds: 86401)))
    #expect(rule.stops(at: try Moment("2019-01-12T08:00:00-06:00").instant))
  }

  @Test func theHighestKnownUnusableVolumeCountsEvenWhereItIsUnverified() throws {
    #expect(
      DryPumpRule(reservoir: try reservoir(alarm: "1")).pessimisticVolume.stored == "1.4 mL"
    )
    #expect(
      DryPumpRule(reservoir: try reservoir(alarm: "1", unusable: "1.8")).pessimisticVolume.stored
        == "1.8 mL"
    )
    #expect(
      DryPumpRule(reservoir: try reservoir(model: "Prometra II 20 mL", alarm: "1"))
        .pessimisticVolume.stored == "1 mL"
    )
  }

  @Test(arguments: [
    (["ziconotide"], true, false, 14), (["ziconotide"], false, true, 40),
    (["ziconotide"], false, false, 84), (["baclofen"], false, false, 180),
    (["baclofen"], true, true, 180), (["morphine", "clonidine"], false, false, 90),
    (["clonidine", "morphine", "bupivacaine"], false, false, 90),
    (["morphine", "ziconotide"], false, false, 15),
    (["hydromorphone", "ketamine"], false, false, 30),
    (["morphine", "saline"], false, false, 90),
  ])
  func aFluidMayStayForItsOwnClock(
    _ names: [String],
    _ isFirst: Bool,
    _ isDiluted: Bool,
    _ days: Int
  ) throws {
    let drugs = names.compactMap { Formulary.drug($0) }
    #expect(drugs.count == names.count)
    let clock = try #require(
      StabilityClock(drugs: drugs, isFirstFillOfPump: isFirst, isDiluted: isDiluted)
    )
    #expect(clock.days == days)
    #expect(clock.isDilutedClock == (isDiluted && names == ["ziconotide"]))
  }

  @Test func workDaysSkipWeekendsAndHolidays() throws {
    let due = WorkDays.day(10, after: try day("2026-11-20"), holidays: [try day("2026-11-26")])
    #expect(due.description == "2026-12-07")
  }
}
