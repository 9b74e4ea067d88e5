import Minutes

extension ArchiveFolder {
  /// The names of the files that a meeting's attachments have, as slugs without their endings.
  ///
  /// - Parameter meetingFile: Below the archive: `herlev/arbejdsmarkedsudvalget/2024-01-31/minutes.md`.
  public func attachmentNames(beside meetingFile: String) -> Set<String> {
    let folder = Files.parent(of: file(meetingFile)) + "/files"
    guard Files.isFolder(folder), let names = try? Files.names(in: folder) else { return [] }
    return Set(names.map { name in Slug.make(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))) })
  }
}
