/// The sign of an outcome, drawn so that it is told from others by its shape, whatever the colours and the font.
enum OutcomeSign {
  static let radius = 9.0

  /// A disc with the sign in it; a kind that has none is an empty disc.
  static func draw(_ kind: String, x: Double, y: Double, in drawing: inout Drawing) {
    drawing.group("picture-sign \(Lettering.style(kind))") { sign in
      sign.circle("picture-disc", x: x, y: y, radius: radius)
      if let shape = shape(of: kind) { sign.path("picture-glyph", shape, x: x, y: y) }
    }
  }

  /// The house's signs: ✓ for a yes, ✕ for a no, → for later, ↑ for a recommendation, • for taken to notice.
  private static func shape(of kind: String) -> StaticString? {
    switch kind {
    case "approved": "M-4 0.2L-1.3 3L4.2-3"
    case "elected": "M0-4.4V4.4M-3.8-2.2L3.8 2.2M-3.8 2.2L3.8-2.2"
    case "rejected": "M-3.2-3.2L3.2 3.2M-3.2 3.2L3.2-3.2"
    case "postponed": "M-4 0H3.6M0.6-3L3.8 0L0.6 3"
    case "recommended": "M0 4V-3.6M-3-0.6L0-3.8L3-0.6"
    case "noted": "M-0.6 0H0.6M0-0.6V0.6"
    case "discussed": "M-3.6-1.8H3.6M-3.6 1.8H3.6"
    case "none": "M-3.4 0H3.4"
    default: nil
    }
  }
}
