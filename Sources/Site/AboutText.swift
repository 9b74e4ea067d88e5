import Archive
import Markdown
import Minutes

/// The publisher's own page about the site: `om.md` in the archive's folder, plain Markdown.
struct AboutText: Sendable {
  /// The text of the first heading; nil where the file begins with something else.
  let title: String?
  let html: String

  /// Reads the file. Nil where the archive has none; throws what may not be published.
  init?(_ archive: ArchiveFolder, settings: Settings) throws(DiagnosticsError) {
    guard let page = try archive.page("om.md", settings: settings) else { return nil }
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) }
    if let first, lines[first].hasPrefix("# ") {
      title = Prose(markdown: String(lines[first].dropFirst(2))).plain
      lines.removeFirst(first + 1)
    } else {
      title = nil
    }
    // Below the page's own heading "##" is the first level; a second "#" is none above it.
    let text = lines.map { $0.hasPrefix("# ") ? "#" + $0 : $0 }.joined(separator: "\n")
    html = ProseRenderer.blockHTML(text, topHeading: 1)
  }
}
