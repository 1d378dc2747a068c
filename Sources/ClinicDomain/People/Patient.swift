/// A person who carries a pump.
public struct Patient: Hashable, Sendable, Codable {
  /// The sex as registered.
  public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
    case female = "F"
    case male = "M"
    case other = "X"
    case notKnown = "U"
  }

  /// Where spasticity comes from; it sets how fast a baclofen dose may change.
  public enum SpasticityOrigin: String, Hashable, Sendable, Codable, CaseIterable {
    case cerebral
    case spinal
  }

  /// The clinic's record number, unique in the clinic.
  public var mrn: String
  /// The family name.
  public var familyName: String
  /// The given name or names.
  public var givenName: String
  /// The day of birth.
  public var birthDate: CivilDate
  /// The sex as registered.
  public var sex: Sex
  /// The telephone number as written, empty where none is known.
  public var phone: String
  /// What the patient reacts to; empty where no allergy is known.
  public var allergies: [String]
  /// Where spasticity comes from, where the pump treats it and the origin is known.
  public var spasticityOrigin: SpasticityOrigin?
  /// Free text that the clinic keeps in sight: interpreter, wheelchair.
  public var notes: String
  /// Who is called where the patient is not reached, with the number; nothing where not recorded.
  public var caregiver: String?
  /// What every visit needs besides a nurse and a chair; nothing where nothing was recorded.
  public var needs: [PatientNeed]?

  /// Makes a patient.
  public init(
    mrn: String,
    familyName: String,
    givenName: String,
    birthDate: CivilDate,
    sex: Sex,
    phone: String = "",
    allergies: [String] = [],
    spasticityOrigin: SpasticityOrigin? = nil,
    notes: String = "",
    caregiver: String? = nil,
    needs: [PatientNeed]? = nil
  ) {
    self.mrn = mrn
    self.familyName = familyName
    self.givenName = givenName
    self.birthDate = birthDate
    self.sex = sex
    self.phone = phone
    self.allergies = allergies
    self.spasticityOrigin = spasticityOrigin
    self.notes = notes
    self.caregiver = caregiver
    self.needs = needs
  }

  /// The name as lists and banners show it: `DUBOIS, Henri`.
  public var shownName: String { "\(familyName.uppercased()), \(givenName)" }

  /// The allergies as a banner shows them.
  public var shownAllergies: String {
    allergies.isEmpty ? "none known" : allergies.joined(separator: "; ")
  }
}
