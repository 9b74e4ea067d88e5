import Minutes
import Parsing

/// The words that the program itself adds to a text, in the text's language: headings of sections that data names by
/// their role alone, and sentences for facts that data states beside the text.
struct StandingWords {
  let dialect: Dialect

  private static let headings: [String: [SectionRole: String]] = [
    "da": [
      .summary: "Resumé", .recommendation: "Indstilling", .background: "Sagsfremstilling", .legal: "Lovgrundlag",
      .economy: "Økonomi", .authority: "Beslutningskompetence", .decision: "Beslutning", .attachments: "Bilag",
      .procedure: "Sagens forløb", .related: "Relateret behandling", .announcements: "Meddelelser",
      .communication: "Kommunikation", .participants: "Deltagere i sagens behandling", .absence: "Fraværende",
    ],
    "de": [
      .summary: "Zusammenfassung", .recommendation: "Beschlussvorschlag", .background: "Sachverhalt",
      .legal: "Rechtsgrundlage", .economy: "Finanzielle Auswirkungen", .authority: "Zuständigkeit",
      .decision: "Beschluss", .attachments: "Anlagen", .procedure: "Beratungsfolge",
      .announcements: "Mitteilungen", .absence: "Entschuldigt",
    ],
    "en": [
      .summary: "Summary", .recommendation: "Recommendation", .background: "Background",
      .legal: "Legal implications", .economy: "Financial implications", .decision: "Decision",
      .attachments: "Attachments", .absence: "Apologies",
    ],
    "nb": [
      .summary: "Sammendrag", .recommendation: "Innstilling", .background: "Saksopplysninger", .decision: "Vedtak",
      .attachments: "Vedlegg", .absence: "Forfall",
    ],
  ]

  /// A heading that the dialect gives a role; nil where it has none for it.
  func heading(_ role: SectionRole) -> String? {
    let names = [dialect.language, "da"].compactMap { StandingWords.headings[$0]?[role] }
    return names.first { Interpreter.role(ofHeading: $0, dialect: dialect) == role }
  }

  private func word(da: String, de: String, en: String) -> String {
    switch dialect.language {
    case "de": de
    case "en": en
    default: da
    }
  }

  /// In front of a case number that is not one by its form alone.
  var caseLabel: String { word(da: "Sagsnr.:", de: "Vorlage:", en: "Reference:") }

  func votes(_ votes: Votes) -> [String] {
    func line(_ label: String, _ names: [String]) -> String? {
      if names.isEmpty { return nil }
      let list = names.joined(separator: ", ")
      return votes.byParty ? "\(label) (\(list))." : "\(label) \(list)."
    }
    return [
      line(word(da: "For stemte", de: "Dafür:", en: "For:"), votes.for),
      line(word(da: "Imod stemte", de: "Dagegen:", en: "Against:"), votes.against),
      line(word(da: "Undlod at stemme:", de: "Enthaltungen:", en: "Abstained:"), votes.abstained),
    ].compactMap(\.self)
  }

  func substitute(_ substitute: Substitute) -> String {
    word(
      da: "\(substitute.by) deltog som stedfortræder for \(substitute.for).",
      de: "\(substitute.by) vertrat \(substitute.for).", en: "\(substitute.by) attended in place of \(substitute.for).")
  }

  /// In the form in which references are read.
  func reference(_ reference: ItemReference) -> String {
    let parts = reference.date.split(separator: "-").map(String.init)
    return "\(reference.body) den \(parts.reversed().joined(separator: "-")), punkt \(reference.item)"
  }
}
