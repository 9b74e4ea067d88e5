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
    open("<line class=\"", style)
    append(" x1=\"", start.x)
    append(" y1=\"", start.y)
    append(" x2=\"", end.x)
    append(" y2=\"", end.y)
    append("/>")
  }

  mutating func circle(_ style: String, x: Double, y: Double, radius: Double) {
    open("<circle class=\"", style)
    append(" cx=\"", x)
    append(" cy=\"", y)
    append(" r=\"", radius)
    append("/>")
  }

  mutating func rectangle(_ style: String, x: Double, y: Double, width: Double, height: Double) {
    open("<rect class=\"", style)
    append(" x=\"", x)
    append(" y=\"", y)
    append(" width=\"", width)
    append(" height=\"", height)
    append("/>")
  }

  /// `shape` is in SVG's path language, around the point.
  mutating func path(_ style: String, _ shape: StaticString, x: Double, y: Double) {
    append("<g transform=\"translate(")
    appendPoint(x, y)
    append(")\">")
    open("<path class=\"", style)
    append(" d=\"")
    append(shape)
    append("\"/></g>")
  }

  enum Anchor: String { case start, middle, end }

  /// One line of text.
  mutating func text(
    _ style: String, _ text: String, x: Double, y: Double, size: Double = Drawing.textSize, anchor: Anchor = .start,
    isUpright: Bool = false
  ) {
    if isUpright {
      append("<g transform=\"rotate(-90 ")
      appendPoint(x, y)
      append(")\">")
    }
    open("<text class=\"", style)
    append(" x=\"", x)
    append(" y=\"", y)
    append(" font-size=\"", size)
    if anchor != .start { open(" text-anchor=\"", anchor.rawValue) }
    append(">")
    Lettering.appendEscaped(text, to: &inside)
    append("</text>")
    if isUpright { append("</g>") }
  }

  /// What `draw` draws is one thing to the stylesheet.
  mutating func group(_ style: String, _ draw: (inout Drawing) -> Void) {
    open("<g class=\"", style)
    append(">")
    draw(&self)
    append("</g>")
  }

  /// An attribute of words, its name and what stands in front of it.
  private mutating func open(_ start: StaticString, _ words: String) {
    append(start)
    inside += words.utf8
    append("\"")
  }

  /// An attribute of a number.
  private mutating func append(_ start: StaticString, _ value: Double) {
    append(start)
    Drawing.append(value, to: &inside)
    append("\"")
  }

  private mutating func appendPoint(_ x: Double, _ y: Double) {
    Drawing.append(x, to: &inside)
    append(" ")
    Drawing.append(y, to: &inside)
  }

  private mutating func append(_ text: StaticString) {
    inside.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// At most two decimals, a point, no grouping: the same everywhere.
  static func number(_ value: Double) -> String {
    var digits: [UInt8] = []
    append(value, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func append(_ value: Double, to text: inout [UInt8]) {
    guard value.isFinite, abs(value) < 1e9 else { return text.append(UInt8(ascii: "0")) }
    let hundredths = Int((value * 100).rounded())
    if hundredths < 0 { text.append(UInt8(ascii: "-")) }
    text += String(abs(hundredths) / 100).utf8
    let rest = UInt8(abs(hundredths) % 100)
    guard rest > 0 else { return }
    text.append(UInt8(ascii: "."))
    text.append(UInt8(ascii: "0") + rest / 10)
    if rest % 10 > 0 { text.append(UInt8(ascii: "0") + rest % 10) }
  }
}
