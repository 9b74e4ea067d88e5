import Archive
import Exchange
import JSON
import Markdown
import Minutes

extension MirrorRun {
  /// An attachment of an open item.
  private struct Attachment {
    var id: String
    /// In the meeting's folder `files/`, as the attachment's title tells it.
    var name: String
  }

  /// Fetches the attachments of a meeting that are not here yet.
  mutating func fetchAttachments(of id: String) throws(WebError) {
    guard let place = state.entries[id]?.place,
      let bytes = try? Files.read(agendaFile(id)), let root = try? JSONReader.read(bytes)
    else { return }
    let folder = Files.parent(of: archive(place)) + "/files"
    for attachment in MirrorRun.attachments(of: root) {
      let kept = state.entries[id]?.kept ?? []
      let gone = state.entries[id]?.gone ?? []
      if kept.contains(attachment.id) || gone.contains(attachment.id) { continue }
      let file = folder + "/" + attachment.name
      if Files.isMissing(file) {
        guard try fetch(attachment, to: file, meeting: id) else { continue }
      }
      state.entries[id]?.kept = kept + [attachment.id]
    }
  }

  private mutating func fetch(_ attachment: Attachment, to file: String, meeting: String) throws(WebError) -> Bool {
    let path = "/vis/pdf/bilag/\(attachment.id)"
    let place = mirror.wishes.portal.description + path
    let gone = state.entries[meeting]?.gone ?? []
    let response: WebResponse
    do throws(WebError) {
      response = try client.get(path, seconds: 120)
    } catch {
      guard case .status(let status) = error else { throw error }
      if status == 404 || status == 410 {
        state.entries[meeting]?.gone = gone + [attachment.id]
        summary.diagnostics.append(
          Diagnostic(.note, file: place, message: "the host no longer has the attachment \(attachment.name)"))
      } else {
        summary.diagnostics.append(mirror.diagnostic(error, at: path))
      }
      return false
    }
    guard response.body.starts(with: "%PDF".utf8) else {
      summary.diagnostics.append(
        .error(place, "the attachment is no PDF file and was not taken", advice: "Look at the address in a browser."))
      return false
    }
    do throws(Diagnostic) {
      try Files.makeFolder(Files.parent(of: file))
      try Files.replace(file, with: response.body)
    } catch {
      throw .notStored(error.message)
    }
    summary.attachments += 1
    return true
  }

  /// Those of closed items are none of ours.
  private static func attachments(of root: JSONNode) -> [Attachment] {
    var names: Set<String> = []
    var found: [Attachment] = []
    for item in root.field("Dagsordenpunkter")?.elements ?? [] where item.field("IsOpen")?.bool != false {
      if item.field("Caption")?.string.map(AgendaItem.isMarkedClosed) == true { continue }
      for attachment in item.field("Bilag")?.elements ?? [] {
        guard let id = attachment.field("Id").flatMap(PortalListing.identity) else { continue }
        var title = attachment.field("Navn")?.string ?? "bilag"
        if title.lowercased().hasSuffix(".pdf") { title = String(title.dropLast(4)) }
        let slug = Slug.make(title)
        var name = slug
        var count = 1
        while !names.insert(name).inserted {
          count += 1
          name = "\(slug)-\(count)"
        }
        found.append(Attachment(id: id, name: name + ".pdf"))
      }
    }
    return found
  }
}
