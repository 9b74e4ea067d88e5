import Minutes
import Wording

/// The HTML that the preview shows by itself; no file of the site holds any of it.
struct PreviewPages: Sendable {
  /// What it says of its own.
  let words: Wording

  /// Below this address stand the preview's own files: no page of a site has a hidden name.
  static let folder = ".minutebook"

  private static let below =
    "Below is the page as it was built last. When the mistakes are mended and saved, it comes anew by itself."

  /// So many mistakes are shown; the terminal lists them all.
  private static let shown = 100

  /// The page with the script that looks for a newer one, and with the mistakes in front of everything else.
  func page(_ page: [UInt8], build: String, problems: [Diagnostic]) -> [UInt8] {
    var made = page
    let script = Array(
      "<script src=\"/\(PreviewPages.folder)/reload.js\" data-build=\"\(build)\" defer></script>\n".utf8)
    made.insert(contentsOf: script, at: PreviewPages.last("</body>", in: made) ?? made.count)
    guard !problems.isEmpty else { return made }
    let panel =
      "\n<link rel=\"stylesheet\" href=\"/\(PreviewPages.folder)/preview.css\">\n"
      + "<section class=\"minutebook-preview\" lang=\"\(words.language)\" aria-labelledby=\"minutebook-problems\">\n"
      + "<h2 id=\"minutebook-problems\">\(heading(problems))</h2>\n"
      + "<p class=\"about\">\(words(PreviewPages.below))</p>\n\(list(problems))</section>\n"
    made.insert(contentsOf: panel.utf8, at: PreviewPages.bodyStart(of: made) ?? 0)
    return made
  }

  /// Where there is no site to show: why, or that it is being built.
  func alone(build: String, problems: [Diagnostic]) -> [UInt8] {
    let isWaiting = problems.isEmpty
    let title = isWaiting ? words("The site is being built") : heading(problems)
    let about =
      isWaiting
      ? words("It comes by itself when it is there.")
      : words("When the mistakes are mended and saved, the site comes by itself.")
    let text = """
      <!DOCTYPE html>
      <html lang="\(words.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) – Minutebook</title>
      <link rel="stylesheet" href="/\(PreviewPages.folder)/preview.css">
      </head>
      <body class="minutebook-preview\(isWaiting ? " is-waiting" : "")">
      <main>
      <h1>\(title)</h1>
      <p class="about">\(about)</p>
      \(list(problems))</main>
      <script src="/\(PreviewPages.folder)/reload.js" data-build="\(build)" defer></script>
      </body>
      </html>

      """
    return Array(text.utf8)
  }

  private func heading(_ problems: [Diagnostic]) -> String {
    words(
      problems.count == 1
        ? "The site could not be built: 1 mistake" : "The site could not be built: \(problems.count) mistakes")
  }

  private func list(_ problems: [Diagnostic]) -> String {
    guard !problems.isEmpty else { return "" }
    var text = "<ol>\n"
    for problem in problems.prefix(PreviewPages.shown) { text += entry(problem) }
    text += "</ol>\n"
    if problems.count > PreviewPages.shown {
      text += "<p>\(words("And \(problems.count - PreviewPages.shown) more: the terminal lists them all."))</p>\n"
    }
    return text
  }

  private func entry(_ problem: Diagnostic) -> String {
    var place = problem.file
    if let line = problem.line {
      place += ":\(line)"
      if let column = problem.column { place += ":\(column)" }
    }
    var text = "<li>\n<p class=\"place\"><code>\(PreviewPages.escaped(place))</code></p>\n"
    text += "<p class=\"wrong\"><span class=\"kind\">\(words(problem.severity.rawValue)):</span> "
    text += "\(PreviewPages.escaped(words(problem.message)))</p>\n"
    if !problem.excerpt.isEmpty {
      text += "<pre tabindex=\"0\">\(problem.excerpt.map(PreviewPages.escaped).joined(separator: "\n"))</pre>\n"
    }
    for step in problem.trail { text += "<p class=\"about\">\(PreviewPages.escaped(words(step)))</p>\n" }
    if let advice = problem.advice { text += "<p>\(PreviewPages.escaped(words(advice)))</p>\n" }
    return text + "</li>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Diagnostic.printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Where the text begins for the last time.
  private static func last(_ text: StaticString, in bytes: [UInt8]) -> Int? {
    let sought = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var start = bytes.count - sought.count
    while start >= 0 {
      if bytes[start..<start + sought.count].elementsEqual(sought) { return start }
      start -= 1
    }
    return nil
  }

  /// Behind the first tag `<body …>`.
  private static func bodyStart(of bytes: [UInt8]) -> Int? {
    let sought = Array("<body".utf8)
    var start = 0
    while start + sought.count <= bytes.count {
      if bytes[start] == 0x3C, bytes[start..<start + sought.count].elementsEqual(sought) {
        return bytes[start...].firstIndex(of: 0x3E).map { $0 + 1 }
      }
      start += 1
    }
    return nil
  }
}
