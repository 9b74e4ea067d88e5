/// A picture in the making: a static `<svg>` for the inside of an HTML page whose policy allows no styles of its own.
///
/// It holds classes instead of colours, so that the stylesheet paints it in light, dark and print. What it shows stands as
/// text beside it: the picture is named for those who hear the page, and its inside is hidden from them.
struct Drawing {
  /// The width of every picture in its own units; on a phone a unit is a little less than a pixel.
  static let width = 360.0
  /// The size of ordinary text, in units.
  static let textSize = 13.0
  static let smallSize = 12.0

  private var inside: [UInt8] = []
  private let kind: StaticString

  /// `kind` is the class that tells one kind of picture from others.
  init(_ kind: StaticString) { self.kind = kind }

  /// The whole picture, as high as its content.
  func bytes(title: String, height: Double) -> [UInt8] {
    let start =
      "<svg class=\"picture \(kind)\" viewBox=\"0 0 \(Drawing.number(Drawing.width)) \(Drawing.number(height))\""
      + " role=\"img\" aria-label=\"\(Lettering.escaped(Lettering.line(title)))\"><g aria-hidden=\"true\">"
    return Array(start.utf8) + inside + Array("</g></svg>".utf8)
  }

  // MARK: - Shapes; classes are the program's own, kinds come from outside and are made harmless.

  mutating func line(_ style: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    append("<line class=\"\(style)\"", ("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y))
    append("/>")
  }

  mutating func circle(_ style: String, x: Double, y: Double, radius: Double) {
    append("<circle class=\"\(style)\"", ("cx", x), ("cy", y), ("r", radius))
    append("/>")
  }

  mutating func rectangle(_ style: String, x: Double, y: Double, width: Double, height: Double) {
    append("<rect class=\"\(style)\"", ("x", x), ("y", y), ("width", width), ("height", height))
    append("/>")
  }

  /// `shape` is in SVG's path language, around the point.
  mutating func path(_ style: String, _ shape: StaticString, x: Double, y: Double) {
    append("<g transform=\"translate(\(Drawing.number(x)) \(Drawing.number(y)))\">")
    append("<path class=\"\(style)\" d=\"\(shape)\"/></g>")
  }

  enum Anchor: String { case start, middle, end }

  /// One line of text.
  mutating func text(
    _ style: String, _ text: String, x: Double, y: Double, size: Double = Drawing.textSize, anchor: Anchor = .start,
    isUpright: Bool = false
  ) {
    if isUpright { append("<g transform=\"rotate(-90 \(Drawing.number(x)) \(Drawing.number(y)))\">") }
    append("<text class=\"\(style)\"", ("x", x), ("y", y), ("font-size", size))
    if anchor != .start { append(" text-anchor=\"\(anchor.rawValue)\"") }
    append(">\(Lettering.escaped(text))</text>")
    if isUpright { append("</g>") }
  }

  /// What `draw` draws is one thing to the stylesheet.
  mutating func group(_ style: String, _ draw: (inout Drawing) -> Void) {
    append("<g class=\"\(style)\">")
    draw(&self)
    append("</g>")
  }

  private mutating func append(_ start: String, _ numbers: (name: StaticString, value: Double)...) {
    append(start)
    for number in numbers { append(" \(number.name)=\"\(Drawing.number(number.value))\"") }
  }

  private mutating func append(_ text: String) { inside += text.utf8 }

  /// At most two decimals, a point, no grouping: the same everywhere.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
