import Archive
import Foundation
import Guarding
import Minutes
import Parsing

/// Reads the archive's meetings into what the site tells of them: folder by folder on all cores, each from the store where
/// it is there.
struct SiteReading: Sendable {
  let archive: ArchiveFolder
  let settings: Settings
  let interface: Interface
  let dialects: [String: Dialect]
  let generic: Dialect
  private let redaction: Redaction
  private let topics: TopicRules
  /// Nil where nothing is kept: a check.
  private let store: MeetingStore?
  /// Of all that decides, besides a meeting's own files, what is told of it.
  private let ground: ContentDigest
  private let mostHeld: Int

  /// Bytes of documents whose texts stay in memory until the pages are made, which takes three times as much of it: reading
  /// them back from the store, page by page, is work that only a large archive is worth.
  static let mostHeld = 48 << 20

  init(
    archive: ArchiveFolder, settings: Settings, interface: Interface, dialects: [Dialect], store: MeetingStore? = nil,
    ground: ContentDigest = ContentDigest.of([]), mostHeld: Int = SiteReading.mostHeld
  ) {
    self.archive = archive
    self.settings = settings
    self.interface = interface
    self.dialects = Dictionary(dialects.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    generic = dialects.first ?? Dialect(name: "generic", description: "")
    redaction = Redaction(settings.redactions)
    topics = TopicRules(settings.topics, interface: interface)
    self.store = store
    self.ground = ground
    self.mostHeld = mostHeld
  }

  /// What was read.
  struct Outcome: Sendable {
    var meetings: [SiteMeeting] = []
    var warnings: [Diagnostic] = []
  }

  /// A folder of the archive with the digest of what it held when it was looked at.
  struct Folder: Sendable {
    var files: [String]
    var key: ContentDigest
    /// Bytes of the files.
    var size: Int
    /// As `ArchiveFolder.attachmentNames` has them, in order.
    var attachments: [String]
  }

  private struct Read: Sendable {
    var entry: FolderEntry
    /// Two items of the folder's meetings would have one address.
    var clashes: [Diagnostic] = []
  }

  /// The archive's folders and what is in them, without understanding any of it. Throws what cannot be read.
  func look() throws(DiagnosticsError) -> [Folder] {
    let folders: [[String]]
    do throws(Diagnostic) { folders = try archive.meetingFolders() } catch { throw DiagnosticsError([error]) }
    return try each(folders) { files throws(DiagnosticsError) in
      let documents = try archive.documents(files)
      return Folder(
        files: files, key: key(of: documents), size: documents.reduce(0) { $0 + $1.bytes.count },
        attachments: files.first.map { archive.attachmentNames(beside: $0).sorted() } ?? [])
    }
  }

  private func key(of documents: [ArchiveDocument]) -> ContentDigest {
    var said = StoredWriter()
    said.put(ground)
    for document in documents {
      said.put(document.file)
      said.put(ContentDigest.of(document.bytes))
    }
    return ContentDigest.of(said.bytes)
  }

  /// Throws every mistake in every file, what must not be published, and addresses that are claimed twice.
  func read(_ folders: [Folder], progress: BuildProgress? = nil) throws(DiagnosticsError) -> Outcome {
    let isSmall = folders.reduce(0) { $0 + $1.size } <= mostHeld
    let read = try each(folders) { folder throws(DiagnosticsError) in
      defer { progress?.step() }
      return try self.read(folder, holdsTexts: isSmall)
    } rejecting: { read in
      archive.collisions(of: read.flatMap(\.entry.documents))
    }
    let clashes = read.flatMap(\.clashes)
    guard clashes.isEmpty else { throw DiagnosticsError(clashes) }
    return try joined(read.map(\.entry))
  }

  /// The results for all, in their order, worked out on all cores. Throws the mistakes of all, and behind them those
  /// that `rejecting` finds in the results that are there.
  private func each<Given: Sendable, Made: Sendable>(
    _ all: [Given], _ make: @Sendable (Given) throws(DiagnosticsError) -> Made,
    rejecting: ([Made]) -> [Diagnostic] = { _ in [] }
  ) throws(DiagnosticsError) -> [Made] {
    let results = Guarded<[(Int, Result<Made, DiagnosticsError>)]>([])
    Cores.share(all.count, batch: 1) { range in
      for index in range {
        let result = Result { () throws(DiagnosticsError) in try make(all[index]) }
        results.withLock { $0.append((index, result)) }
      }
    }
    var made: [Made] = []
    made.reserveCapacity(all.count)
    var mistakes: [Diagnostic] = []
    for (_, result) in results.withLock({ $0 }).sorted(by: { $0.0 < $1.0 }) {
      switch result {
      case .success(let one): made.append(one)
      case .failure(let error): mistakes += error.diagnostics
      }
    }
    mistakes += rejecting(made)
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    return made
  }

  private func read(_ folder: Folder, holdsTexts: Bool) throws(DiagnosticsError) -> Read {
    if let entry = store?.entry(folder.key) { return Read(entry: entry) }
    let documents = try archive.documents(folder.files)
    let archived = try archive.meetings(in: documents, settings: settings, redaction: redaction)
    var entry = FolderEntry(documents: archived.map { DocumentAddress($0) })
    entry.blackedOut = archived.reduce(0) { $0 + $1.blackedOut }
    let published: PublishedArchive
    do throws(DiagnosticsError) { published = try PublishedArchive(archived, in: archive) } catch {
      return Read(entry: entry, clashes: error.diagnostics)
    }
    entry.meetings = published.meetings.map(site)
    entry.warnings = published.warnings
    // A file may have changed since it was looked at: what is kept is what was read.
    if let store {
      do throws(Diagnostic) {
        try store.keep(&entry, as: key(of: documents), holdsTexts: holdsTexts)
      } catch { throw DiagnosticsError([error]) }
    }
    return Read(entry: entry)
  }

  private func site(_ archived: ArchivedMeeting) -> SiteMeeting {
    func published(_ meeting: Meeting) -> SiteMeeting {
      PublishedMeeting(
        meeting, file: archived.file, dialect: dialects[meeting.dialect] ?? generic, interface: interface,
        topics: topics, tellsClosedDecisions: settings.publishesClosedDecisions
      ).site
    }
    let closed = ClosedNumbers(of: archived)
    let site = published(archived.meeting.kind == .agenda ? closed.applied(to: archived.meeting) : archived.meeting)
    return site.with(agendas: archived.agendas.map { published(closed.applied(to: $0)) })
  }

  /// All meetings; those whose documents lie in several folders are read once more, together.
  private func joined(_ entries: [FolderEntry]) throws(DiagnosticsError) -> Outcome {
    var outcome = Outcome(warnings: entries.flatMap(\.warnings) + notes(on: entries))
    var folders: [String: Int] = [:]
    for meeting in entries.flatMap(\.meetings) { folders[meeting.meeting.path, default: 0] += 1 }
    let scattered = Set(folders.filter { $0.value > 1 }.keys)
    outcome.meetings = entries.flatMap(\.meetings).filter { !scattered.contains($0.meeting.path) }
    guard !scattered.isEmpty else { return outcome }
    let files = entries.flatMap(\.documents).filter { scattered.contains($0.path) }.map(\.file)
    let published = try PublishedArchive(
      archive.meetings(in: archive.documents(files), settings: settings, redaction: redaction), in: archive)
    var entry = FolderEntry(meetings: published.meetings.map(site))
    // For the digests alone: what is read together is kept by nobody.
    do throws(Diagnostic) { _ = try entry.pack() } catch { throw DiagnosticsError([error]) }
    outcome.meetings += entry.meetings
    outcome.warnings += published.warnings
    return outcome
  }

  /// What is blacked out without anybody's asking is told once for all meetings.
  private func notes(on entries: [FolderEntry]) -> [Diagnostic] {
    let count = entries.reduce(0) { $0 + $1.blackedOut }
    guard count > 0 else { return [] }
    let folders = entries.count { $0.blackedOut > 0 }
    return [
      Diagnostic(
        .note, file: archive.path,
        message:
          "e-mail addresses of persons and places on somebody's machine are blacked out: \(count), in \(folders) of the meetings",
        advice: "An address that is for citizens goes out where site.yml names it under “allow:”.")
    ]
  }
}
