import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Journal {
  /// Puts the journal beside the output, whole: from now on the new site is the one that counts. Throws where the disk
  /// refuses; then there is no journal.
  func stand(beside place: OutputPlace) throws(Diagnostic) {
    do throws(Diagnostic) {
      let parent = try FolderHandle(place.parent)
      let draft = place.journalName + "-new"
      try Files.remove(place.parent + "/" + draft)
      _ = try parent.write(bytes, to: draft)
      try parent.flush(draft)
      guard renameat(parent.descriptor, draft, parent.descriptor, place.journalName) == 0 else {
        throw parent.failure(place.journalName, "cannot be written")
      }
      do throws(Diagnostic) { try parent.flush() } catch {
        try Files.remove(place.journal)
        throw error
      }
    } catch {
      throw place.named(error)
    }
  }

  /// All steps are done.
  static func end(beside place: OutputPlace) throws(Diagnostic) {
    do throws(Diagnostic) {
      try Files.remove(place.journal)
      try FolderHandle(place.parent).flush()
    } catch {
      throw place.named(error)
    }
  }

  /// Whether a commit was interrupted.
  static func stands(beside place: OutputPlace) -> Bool { !Files.isMissing(place.journal) }

  /// Completes a commit that was interrupted. Returns whether there was one. Throws where the disk refuses, and where
  /// the journal is there but cannot be read.
  @discardableResult
  static func complete(beside place: OutputPlace) throws(Diagnostic) -> Bool {
    guard stands(beside: place) else { return false }
    guard let journal = Journal(try Files.read(place.journal)), !Files.isMissing(place.path) else {
      // Half a journal is none: the old site stands.
      try end(beside: place)
      return false
    }
    do throws(Diagnostic) {
      let site = try FolderHandle(place.path)
      let list = try CommitFolders.content(of: SiteList.name, in: site)
      // Another tree stands there now, to which the steps do not belong.
      guard list == journal.before || list == journal.after else {
        try end(beside: place)
        return false
      }
      let staged = Files.isMissing(place.staging) ? nil : try FolderHandle(place.staging, shownAs: place.path)
      let folders = CommitFolders(staged: staged, site: site)
      for step in journal.steps { try folders.resume(step) }
      try folders.flush(after: journal.steps)
      try end(beside: place)
    } catch {
      throw Journal.unfinished(error)
    }
    return true
  }

  /// A failure after the journal stood: what is left to do is written down.
  static func unfinished(_ failure: Diagnostic) -> Diagnostic {
    var told = failure
    told.message += "; the site is partly the new one"
    told.advice = "Check the disk and run the command again: it first completes what this one began."
    return told
  }
}

extension OutputPlace {
  /// A failure beside the output, told of the output.
  func named(_ failure: Diagnostic) -> Diagnostic {
    var told = failure
    told.file = path
    return told
  }
}
