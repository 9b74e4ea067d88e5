import Archive
import Exchange
import JSON
import Minutes

/// One run over a portal's meetings.
struct MirrorRun {
  let mirror: PortalMirror
  /// Where the portal's files are: `.fetch/<host>` in the archive.
  let folder: String
  var client: PoliteClient
  var importer: Importer
  var state: MirrorState
  var summary = PortalMirror.Summary()
  /// One after the other: a host that is down is not asked for everything.
  private var failures = 0

  private static let mostFailures = 3
  private var stateFile: String { folder + "/state.json" }
  func agendaFile(_ id: String) -> String { folder + "/agendas/\(id).json" }

  init(mirror: PortalMirror, folder: String, client: PoliteClient, importer: Importer) {
    self.mirror = mirror
    self.folder = folder
    self.client = client
    self.importer = importer
    state = MirrorState.read(folder + "/state.json")
    state.run += 1
  }

  mutating func run(report: (Importer.Outcome) -> Void) throws {
    defer { summary.requests = client.requests }
    try client.readRobots()
    // Some hosts answer nothing without the cookie that the first page sets.
    do throws(WebError) {
      _ = try client.get("/")
    } catch {
      // The list may be there though the first page is not.
      guard case .status = error else { throw error }
    }
    let listing = try listing()
    let wanted = try wanted(of: listing)
    summary.listed = wanted.count
    let listed = Set(listing.entries.map(\.id))
    let order = self.order(wanted)
    for (position, entry) in order.enumerated() {
      summary.left = order.count - position
      guard try take(entry, listed: listed, report: report) else { return }
      try state.write(to: stateFile)
    }
    summary.left = 0
    noteGone(listed)
    try state.write(to: stateFile)
  }

  // MARK: The list

  private mutating func listing() throws -> PortalListing {
    let path = "/api/agenda/udvalgsliste"
    let kept = folder + "/list.json"
    let isKept = !Files.isMissing(kept)
    let response: WebResponse
    do throws(WebError) {
      response = try client.get(path, headers: isKept ? state.mark.map { ["If-None-Match: \($0)"] } ?? [] : [])
    } catch {
      throw mirror.diagnostic(error, at: path)
    }
    let bytes = response.status == 304 ? try Files.read(kept) : response.body
    let text: JSONDocument
    do throws(Diagnostic) {
      text = try JSONDocument(bytes, file: mirror.wishes.portal.description + path)
    } catch {
      throw Diagnostic.error(
        mirror.wishes.portal.description + path, "the host does not answer with a list of meetings",
        advice: "Check that it is a host of FirstAgenda Publication: other portals cannot be fetched.")
    }
    if response.status == 200 {
      try Files.replace(kept, with: bytes)
      state.mark = response.headers["etag"]
    }
    let listing = PortalListing(text.root)
    guard !listing.entries.isEmpty else {
      throw Diagnostic.error(
        mirror.wishes.portal.description + path, "the host lists no meeting",
        advice: "Check that it is a host of FirstAgenda Publication: other portals cannot be fetched.")
    }
    return listing
  }

  private func wanted(of listing: PortalListing) throws(Diagnostic) -> [PortalListing.Entry] {
    var entries = listing.entries
    if let body = mirror.wishes.body {
      let slug = Slug.make(body)
      entries = entries.filter { Slug.make($0.body).contains(slug) }
      if entries.isEmpty {
        let near = NearestWord.find(body, among: listing.bodies).map { "Did you mean “\($0)”? " } ?? ""
        throw .error(
          mirror.wishes.portal.description, "no body of this host is called “\(body)”",
          advice: near + "It lists: \(listing.bodies.joined(separator: ", ")).")
      }
    }
    if let since = mirror.wishes.since { entries = entries.filter { $0.date.map { $0 >= since } ?? true } }
    return entries
  }

  /// What is not here yet, the newest first; then what is here, the one that was asked longest ago first.
  private func order(_ entries: [PortalListing.Entry]) -> [PortalListing.Entry] {
    let known = entries.filter { state.entries[$0.id]?.place != nil }
    let new = entries.filter { state.entries[$0.id]?.place == nil }
    return new
      + known.enumerated().sorted {
        (state.entries[$0.element.id]?.run ?? 0, $0.offset) < (state.entries[$1.element.id]?.run ?? 0, $1.offset)
      }.map(\.element)
  }

  // MARK: One meeting

  /// False where the run ends here.
  private mutating func take(
    _ entry: PortalListing.Entry, listed: Set<String>, report: (Importer.Outcome) -> Void
  ) throws -> Bool {
    let path = "/api/agenda/dagsorden/\(entry.id)"
    let earlier = state.entries[entry.id]
    do throws(WebError) {
      let response = try client.get(path, headers: marks(of: earlier, id: entry.id))
      failures = 0
      summary.asked += 1
      if response.status == 304 {
        summary.unchanged += 1
        state.entries[entry.id]?.run = state.run
      } else {
        try file(response, entry, listed: listed, report: report)
      }
      if mirror.wishes.keepsAttachments, state.entries[entry.id]?.place != nil { try fetchAttachments(of: entry.id) }
      return true
    } catch {
      return goesOn(after: error, at: path)
    }
  }

  /// What the server sent to be asked with; not where what it marks is not here.
  private func marks(of entry: MirrorState.Entry?, id: String) -> [String] {
    guard let entry, entry.place != nil, !Files.isMissing(agendaFile(id)) else { return [] }
    if let mark = entry.mark { return ["If-None-Match: \(mark)"] }
    return entry.modified.map { ["If-Modified-Since: \($0)"] } ?? []
  }

  /// Tells what went wrong; whether other meetings are asked for all the same.
  mutating func goesOn(after error: WebError, at path: String) -> Bool {
    summary.diagnostics.append(mirror.diagnostic(error, at: path))
    switch error {
    case .noBudget:
      // No fault of anybody's.
      summary.diagnostics[summary.diagnostics.count - 1].severity = .note
      return false
    case .mustRest, .noProgram, .notStored: return false
    case .status(404), .status(410): return true
    default: failures += 1
    }
    return failures < MirrorRun.mostFailures
  }

  private mutating func file(
    _ response: WebResponse, _ entry: PortalListing.Entry, listed: Set<String>, report: (Importer.Outcome) -> Void
  ) throws(WebError) {
    let place = "\(mirror.wishes.portal.description)/api/agenda/dagsorden/\(entry.id)"
    let start = response.body.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else {
      summary.diagnostics.append(
        .error(place, "the host answers with something else than data", advice: "Look at the address in a browser."))
      return
    }
    do throws(Diagnostic) {
      try Files.replace(agendaFile(entry.id), with: response.body)
    } catch {
      throw .notStored(error.message)
    }
    let former = formerIdentities(of: entry, listed: listed)
    // A text that the host has changed is the publisher's correction; what came from elsewhere, or was edited, stays.
    let before = [state.entries[entry.id]?.place].compactMap(\.self) + former.compactMap { state.entries[$0]?.place }
    importer.replaces = !before.isEmpty
    var filed: String?
    importer.file([agendaFile(entry.id)]) { outcome in
      summary.outcomes.append(outcome)
      summary.diagnostics += outcome.diagnostics
      filed = outcome.report.path ?? filed
      report(outcome)
    }
    var new = MirrorState.Entry(body: entry.body, date: entry.date?.description, run: state.run)
    new.mark = response.headers["etag"]
    new.modified = response.headers["last-modified"]
    new.place = filed
    new.kept = state.entries[entry.id]?.kept
    new.gone = state.entries[entry.id]?.gone
    state.entries[entry.id] = new
    guard filed != nil else { return }
    for id in former {
      summary.diagnostics.append(
        Diagnostic(
          .note, file: place,
          message: "\(entry.body) \(entry.date?.description ?? "") was published again under another identity"))
      state.entries[id] = nil
      try? Files.remove(agendaFile(id))
    }
  }

  /// Identities of the same meeting that the host no longer lists: publishing again makes new ones.
  private func formerIdentities(of entry: PortalListing.Entry, listed: Set<String>) -> [String] {
    guard let date = entry.date?.description else { return [] }
    return state.entries.filter { id, known in
      id != entry.id && !listed.contains(id) && known.date == date && known.body == entry.body
    }.map(\.key).sorted()
  }

  /// What the host no longer lists stays in the archive; it is told once all that is listed has been asked for.
  private mutating func noteGone(_ listed: Set<String>) {
    for (id, entry) in state.entries.sorted(by: { $0.key < $1.key }) where !listed.contains(id) {
      guard let place = entry.place else { continue }
      summary.diagnostics.append(
        Diagnostic(
          .note, file: archive(place),
          message: "the host no longer lists this meeting; it stays in the archive"))
    }
  }

  func archive(_ place: String) -> String { mirror.archive.file(place) }
}
