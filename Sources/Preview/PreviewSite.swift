import Guarding
import Minutes
import Wording

/// Answers what browsers ask: out of the site's folder, and with what the last build came to.
final class PreviewSite: Sendable {
  private let folder: SiteFolder
  /// The only hosts by which this server is known: a page elsewhere that names another one for this machine gets nothing.
  private let hosts: Set<String>
  private let pages: PreviewPages
  private let state: Guarded<State>

  private struct State {
    var news: PreviewNews
    /// Names of the base, `["arkiv"]`.
    var base: [String] = []
    var turn = 0
  }

  /// Of this run: a page of an earlier one loads itself again.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)

  init(root: String, port: Int, wording: Wording) {
    pages = PreviewPages(words: wording)
    folder = SiteFolder(path: root)
    hosts = Set(["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" })
    state = Guarded(State(news: PreviewNews()))
  }

  /// From now on pages show this, and those that are open load themselves again.
  func show(_ news: PreviewNews) {
    let base = RequestPath(Array(news.base.utf8))?.names ?? []
    state.withLock { state in
      state.news = news
      state.base = base
      state.turn += 1
    }
  }

  private var now: (problems: [Diagnostic], base: [String], build: String) {
    state.withLock { ($0.news.problems, $0.base, "\(run)-\($0.turn)") }
  }

  func answer(_ request: PreviewRequest) -> PreviewAnswer {
    guard request.hosts.count == 1 else { return .sentence(400, "One Host is expected.") }
    guard hosts.contains(request.hosts[0].lowercased()) else {
      return .sentence(421, "This server is known by another name: open the address that minutebook serve printed.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .sentence(405, "Pages can be read here, nothing else.", more: [("Allow", "GET, HEAD")])
    }
    guard !request.hasBody else { return .sentence(400, "Nothing may follow the headers.") }
    guard let path = RequestPath(request.path) else { return .sentence(400, "No page has such an address.") }
    if path.names.first == PreviewPages.folder { return own(path) }
    guard folder.exists else { return alone() }
    guard !path.isHidden else { return missing() }
    return page(path, request)
  }

  // MARK: The site's files

  private func page(_ path: RequestPath, _ request: PreviewRequest) -> PreviewAnswer {
    var names = path.names
    var found = folder.find(names)
    let base = now.base
    if case .nothing = found, !base.isEmpty, names.starts(with: base) {
      names.removeFirst(base.count)
      found = folder.find(names)
    }
    switch found {
    case .nothing: return missing()
    case .file(let file):
      guard !path.isFolder, let name = names.last else { return missing() }
      return send(file, name, beside: names, request)
    case .folder:
      guard case .file(let index) = folder.find(names + ["index.html"]) else { return missing() }
      guard path.isFolder else { return .sentence(301, "See below.", more: [("Location", path.folderAddress)]) }
      return send(index, "index.html", beside: names + ["index.html"], request)
    }
  }

  private func send(
    _ file: OpenFile, _ name: String, beside names: [String], _ request: PreviewRequest
  ) -> PreviewAnswer {
    let type = ContentType.of(name)
    if type == ContentType.html { return html(file, 200, knownTags: request.knownTags) }
    var sent = file
    var more: [(name: String, value: String)] = []
    // Beside some files stands the same one compressed.
    if case .file(let small) = folder.find(names.dropLast() + [name + ".gz"]) {
      more.append(("Vary", "Accept-Encoding"))
      if request.acceptsGzip {
        sent = small
        more.append(("Content-Encoding", "gzip"))
      }
    }
    let tag = "\"\(sent.tag)\""
    more.append(("ETag", tag))
    if PreviewSite.lists(request.knownTags, tag) { return PreviewAnswer(304, nil, .bytes([]), more: more) }
    return PreviewAnswer(200, type, .file(sent), more: more)
  }

  private func html(_ file: OpenFile, _ status: Int, knownTags: String?) -> PreviewAnswer {
    let now = now
    let tag = "\"\(file.tag)-\(now.build)\""
    if status == 200, PreviewSite.lists(knownTags, tag) {
      return PreviewAnswer(304, nil, .bytes([]), more: [("ETag", tag)])
    }
    guard let bytes = file.bytes() else { return .sentence(500, "The page cannot be read.") }
    let page = pages.page(bytes, build: now.build, problems: now.problems)
    return PreviewAnswer(status, ContentType.html, .bytes(page), more: status == 200 ? [("ETag", tag)] : [])
  }

  /// Whether the browser has what it asks for (RFC 9110, 13.1.2).
  private static func lists(_ known: String?, _ tag: String) -> Bool {
    guard let known else { return false }
    return known == tag || known == "*"
      || known.split(separator: ",").contains { $0.trimmingPrefix(" ").trimmingPrefix("W/") == tag }
  }

  private func missing() -> PreviewAnswer {
    guard case .file(let file) = folder.find(["404.html"]) else { return .sentence(404, "There is no such page.") }
    return html(file, 404, knownTags: nil)
  }

  // MARK: The preview's own

  private func alone() -> PreviewAnswer {
    let now = now
    let page = pages.alone(build: now.build, problems: now.problems)
    return PreviewAnswer(503, ContentType.html, .bytes(page))
  }

  private func own(_ path: RequestPath) -> PreviewAnswer {
    switch path.names.dropFirst().joined(separator: "/") {
    case "build" where !path.isFolder: .sentence(200, now.build)
    case "reload.js" where !path.isFolder: PreviewAnswer(200, ContentType.script, .bytes(PackageResources.reload_js))
    case "preview.css" where !path.isFolder: PreviewAnswer(200, ContentType.style, .bytes(PackageResources.preview_css))
    default: .sentence(404, "There is no such page.")
    }
  }
}
