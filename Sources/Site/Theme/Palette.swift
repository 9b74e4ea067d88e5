import Archive
import Minutes
import YAML

/// The theme's colours, light and dark, and how well each text must stand out from its ground.
///
/// Data, `Templates/colours.yml`, so that a publisher's own colours are checked against every pair the stylesheet uses.
struct Palette: Sendable {
  /// Where the theme is read in the light, and where in the dark.
  enum Scheme: String, CaseIterable { case light, dark }

  /// Two colours that stand on one another, and the least contrast.
  struct Pair: Sendable {
    let text: String
    let ground: String
    let contrast: Double
  }

  private(set) var colours: [Scheme: [String: Colour]] = [:]
  private(set) var pairs: [Pair] = []
  private let file: String
  private var mistakes: [Diagnostic] = []

  /// Reads `colours.yml`. Throws every mistake in it.
  init(file: String, bytes: [UInt8]) throws(DiagnosticsError) {
    self.file = file
    do throws(YAMLError) {
      let root = try YAMLNode.parse(bytes)
      for scheme in Scheme.allCases { read(root[scheme.rawValue], scheme: scheme, root: root) }
      for pair in root.pairs ?? [] where !["light", "dark", "contrast"].contains(pair.key) {
        wrong(pair.position, "unknown key “\(pair.key)”", "Known here are: light, dark, contrast.")
      }
      for element in root["contrast"]?.elements ?? [] { readPair(element) }
    } catch {
      wrong(error.position, error.message, error.advice)
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
  }

  private mutating func read(_ node: YAMLNode?, scheme: Scheme, root: YAMLNode) {
    guard let pairs = node?.pairs else {
      return wrong(
        node?.position ?? root.position, "the colours of “\(scheme.rawValue)” are missing",
        "Write “\(scheme.rawValue):” and the colours below it.")
    }
    for pair in pairs {
      guard let colour = pair.value.string.flatMap(Colour.init) else {
        wrong(pair.value.position, "“\(pair.key)” is no colour", "Write it as \"#0b5a60\".")
        continue
      }
      colours[scheme, default: [:]][pair.key] = colour
    }
  }

  private mutating func readPair(_ node: YAMLNode) {
    guard let parts = node.elements, parts.count == 3, let text = parts[0].string, let ground = parts[1].string,
      let contrast = parts[2].scalar.flatMap({ Double($0.text) })
    else { return wrong(node.position, "this is no pair of colours", "Write [ink, paper, 4.5].") }
    for name in [text, ground] {
      for scheme in Scheme.allCases where colours[scheme]?[name] == nil {
        wrong(node.position, "there is no colour “\(name)” in “\(scheme.rawValue)”", "Add it, or correct the name.")
      }
    }
    pairs.append(Pair(text: text, ground: ground, contrast: contrast))
  }

  private mutating func wrong(_ position: YAMLPosition, _ message: String, _ advice: String) {
    mistakes.append(.error(file, line: position.line, column: position.column, message, advice: advice))
  }

  // MARK: A publisher's own colours

  /// Puts the publisher's colours in the place of the theme's, and holds every pair against its least contrast.
  ///
  /// Throws each unknown name and each pair that is too weak, at the line of the publisher's colour where it has one.
  mutating func take(_ own: [Settings.OwnColour], settingsFile: String) throws(DiagnosticsError) {
    var mistakes: [Diagnostic] = []
    for colour in own {
      guard let scheme = Scheme(rawValue: colour.scheme), let known = colours[scheme] else { continue }
      guard known[colour.name] != nil else {
        let names = known.keys.sorted()
        let near = NearestWord.find(colour.name, among: names).map { "Did you mean “\($0)”? " } ?? ""
        mistakes.append(
          .error(
            settingsFile, line: colour.line, column: colour.column, "the theme has no colour “\(colour.name)”",
            sourceLine: colour.sourceLine, advice: near + "It has: \(names.joined(separator: ", "))."))
        continue
      }
      guard let value = Colour(colour.value) else {
        mistakes.append(
          .error(
            settingsFile, line: colour.line, column: colour.column, "“\(colour.value)” is no colour",
            sourceLine: colour.sourceLine, advice: "Write it as \"#0b5a60\"."))
        continue
      }
      colours[scheme]?[colour.name] = value
    }
    for scheme in Scheme.allCases {
      for pair in pairs { mistakes += weakness(of: pair, scheme: scheme, own: own, settingsFile: settingsFile) }
    }
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
  }

  private func weakness(
    of pair: Pair, scheme: Scheme, own: [Settings.OwnColour], settingsFile: String
  ) -> [Diagnostic] {
    guard let text = colours[scheme]?[pair.text], let ground = colours[scheme]?[pair.ground] else { return [] }
    let ratio = text.contrast(with: ground)
    guard ratio < pair.contrast else { return [] }
    let place = own.last { $0.scheme == scheme.rawValue && [pair.text, pair.ground].contains($0.name) }
    // Cut, not rounded: 4.49 must not be called 4.5.
    let shown = Double(Int(ratio * 100)) / 100
    return [
      .error(
        place == nil ? file : settingsFile, line: place?.line, column: place?.column,
        "\(scheme.rawValue): \(pair.text) \(text) on \(pair.ground) \(ground) has a contrast of \(shown):1, and \(pair.contrast):1 is needed",
        sourceLine: place?.sourceLine,
        advice:
          "Take a \(text.luminance < ground.luminance ? "darker" : "lighter") colour for \(pair.text), or another one for \(pair.ground)."
      )
    ]
  }

  /// The colours as custom properties: what stands in front of the stylesheet.
  var stylesheet: String {
    func properties(_ scheme: Scheme) -> String {
      (colours[scheme] ?? [:]).sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value)" }.joined(separator: ";")
    }
    return """
      :root{color-scheme:light dark;\(properties(.light))}
      @media (prefers-color-scheme:dark){:root{\(properties(.dark))}}

      """
  }
}
