import ClinicDomain
import Grid
import Screens

/// Forms: opened with what is recorded, handed in as commands.
extension Workstation {
  /// Opens a form, after its chart was read where it is about one.
  mutating func openFormLoading(_ kind: FormKind, _ surroundings: Surroundings) -> [Effect] {
    guard let id = kind.chart else { return openForm(kind, chart: nil, surroundings) }
    return [.loadChart(id, token(.form(kind)))]
  }

  mutating func openForm(
    _ kind: FormKind,
    chart: Chart?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    if let right = kind.right, let denial = refusal(of: right, "The form is not opened") {
      return refuse(denial, chart: chart?.id ?? kind.chart, surroundings)
    }
    let screen = FormScreen(kind, chart: chart, context: context)
    overlays.append(.form(OpenForm(screen: screen, action: surroundings.name)))
    return []
  }

  mutating func performForm(
    _ outcome: ScreenOutcome,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch outcome {
    case .perform(.back, _):
      if form.screen.hasChanges {
        overlays.append(.choice(closing(form)))
      } else {
        overlays.removeLast()
      }
      return []
    case .perform(let action, let id): return perform(.perform(action, id), surroundings)
    case .refused: return perform(outcome, surroundings)
    case .handIn(let answers):
      // What is just being kept is not handed in a second time.
      guard !isKeeping(form.action) else { return [] }
      return handIn(answers, form, surroundings)
    default: return []
    }
  }

  private func closing(_ form: OpenForm) -> Choice {
    var answers = [Choice.Answer(key: "y", title: "throw it away", outcome: .closeForm)]
    if case .order = form.screen.kind {
      answers.append(
        Choice.Answer(key: "d", title: "keep it as a draft", outcome: .keepDraft)
      )
    }
    return Choice(
      title: "Throw away what was typed?",
      lines: ["\(form.screen.title): it was not handed in, nothing of it is kept."],
      answers: answers
    )
  }

  /// Whether what a form handed in is on its way to the journal.
  private func isKeeping(_ action: String) -> Bool {
    pending.values.contains { pending in
      switch pending {
      case .kept(.formDone(action, _, _), _), .staff(_, _, action): true
      default: false
      }
    }
  }

  private mutating func handIn(
    _ answers: KeyedText,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    switch form.screen.kind {
    case .staff(let id): return handInStaff(answers, id, form, surroundings)
    case .policy(let setting): return handInPolicy(answers, setting, form, surroundings)
    case .drugLimit(let name): return handInDrugLimit(answers, name, form, surroundings)
    case .clinicPhone(let phone): return handInPhone(answers, phone, form, surroundings)
    case .resume(let visit, let id): return handInResume(answers, visit, id, form, surroundings)
    case .missed(let appointment, let id):
      let reason = answers["reason"]
      return [
        .loadChart(id, token(.changeAppointment(appointment, .notAttended, reason: reason)))
      ]
    case .order: return handInOrder(answers, form, surroundings)
    case .addendum: return handInAddendum(answers, form, surroundings)
    case .supply(let kind): return handInSupply(answers, kind, form, surroundings)
    case .lifeCycle(let step, _) where needsWitness(answers, step, form):
      return askWitness(answers, form, surroundings)
    case .cancelVisit(let appointment, let id):
      let reason = answers["reason"]
      return [.loadChart(id, token(.changeAppointment(appointment, .cancelled, reason: reason)))]
    case .closure: return handInClosure(answers, form, surroundings)
    case .patient, .pump, .currentFill, .program, .prescriberDate, .note, .contact, .review, .scan,
      .lifeCycle, .outcome, .interrogation, .pumpAlarm, .discrepancy:
      return handInChart(answers, form, surroundings)
    case .ownPIN: return handInOwnPIN(answers, action: form.action)
    case .emergency: return handInEmergency(answers, action: form.action, surroundings)
    case .emergencyReview(let seq):
      return handInReview(answers, of: seq, action: form.action, surroundings)
    case .complicationPatient, .complication, .complicationFollowUp, .complicationAmendment,
      .complicationOutcome:
      return handInComplication(answers, form, surroundings)
    case .firstAdministrator, .signIn, .newPIN, .pin: return []
    }
  }

  /// Says at the line of the form on top why it is not taken.
  mutating func refuseForm(_ field: String, _ why: String) {
    guard case .form(var form)? = overlays.last else { return }
    form.screen.refuse(field, why)
    overlays[overlays.count - 1] = .form(form)
  }

  // MARK: Staff and policy

  private mutating func handInStaff(
    _ answers: KeyedText,
    _ id: StaffID?,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard id == nil || answers["pin"] != nil || answers["again"] != nil else {
      return keepMember(answers, id: id, pinHash: nil, action: form.action, surroundings)
    }
    if let (field, why) = Self.fault(inPIN: answers) {
      refuseForm(field, why)
      return []
    }
    return [.hashPIN(answers["pin"] ?? "", token(.staff(answers, id, action: form.action)))]
  }

  mutating func keepMember(
    _ answers: KeyedText,
    id: StaffID?,
    pinHash: String?,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    let old = id.flatMap { view.settings.staff[$0] }
    let member = FormBuilder(answers: answers, zone: zone, now: now).member(old, pinHash: pinHash)
    guard id != nil || view.settings.staff[member.id] == nil else {
      refuseForm("id", "somebody else signs in as \(member.id.text)")
      return []
    }
    guard case .form(let form)? = overlays.last, form.action == name else { return [] }
    return keepForm(
      form,
      surroundings,
      Result {
        HandedIn(
          events: try view.settings.recordStaff(member, by: staff),
          said: "\(member.shownName) is recorded."
        )
      }
    )
  }

  private mutating func handInPolicy(
    _ answers: KeyedText,
    _ setting: PolicySetting,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff, let value = answers["value"].flatMap({ Int64($0) }) else { return [] }
    return keepForm(
      form,
      surroundings,
      Result {
        let reason = answers["reason"] ?? ""
        return HandedIn(
          events: try view.settings.changePolicy(setting, to: value, reason: reason, by: staff),
          said: "\(setting.title): \(setting.shown(value)) from now on."
        )
      }
    )
  }

  private mutating func handInDrugLimit(
    _ answers: KeyedText,
    _ name: String,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    return keepForm(
      form,
      surroundings,
      Result {
        let asked = try FormBuilder(answers: answers, zone: zone, now: now).drugLimit(of: name)
        let holds = asked.value.map { "\($0.shown) from now on" } ?? "the formulary's holds again"
        return HandedIn(
          events: try view.settings.changeDrugLimit(
            asked.limit,
            of: name,
            to: asked.value,
            reason: answers["reason"] ?? "",
            by: staff
          ),
          said: "\(DrugText.names(name)), \(asked.limit.title): \(holds)."
        )
      }
    )
  }

  private mutating func handInPhone(
    _ answers: KeyedText,
    _ phone: ClinicPhone,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    return keepForm(
      form,
      surroundings,
      Result {
        let number = answers["number"] ?? ""
        let reason = answers["reason"] ?? ""
        return HandedIn(
          events: try view.settings.setPhone(phone, to: number, reason: reason, by: staff),
          said: "\(phone.title): \(number.isEmpty ? "not set any more" : number)."
        )
      }
    )
  }

  // MARK: A walk is taken up again

  private mutating func handInResume(
    _ answers: KeyedText,
    _ visit: VisitID,
    _ id: ChartID,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let chart = form.screen.chart,
      let walk = Walk(
        chart: chart,
        visit: visit,
        policy: view.settings.policy,
        recalledLots: view.settings.recalledLots,
        now: now
      )
    else {
      overlays.removeLast()
      message = ScreenMessage(
        "This walk follows a checklist that this version does not know. Open it where it was begun.",
        .chipHigh
      )
      return []
    }
    do {
      let events = try walk.resume(given: answers["known"] ?? "", session: session)
      overlays.removeLast()
      return [
        .append(
          action(events, chart: chart, visit: visit, id: form.action),
          token(.kept(.nothing, chart: id))
        ),
        .loadDraft(visit, token(.draft(id, visit))),
      ]
    } catch {
      refuseForm("known", "\(error.why). \(error.remedy)")
      return record(error, surroundings)
    }
  }
}
