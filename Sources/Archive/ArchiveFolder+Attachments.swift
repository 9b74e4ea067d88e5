import Minutes

extension ArchiveFolder {
  /// The names of the files that a meeting's attachments have, as slugs without their endings.
  ///
  /// - Parameter path: The meeting's folder below the archive, `herlev/arbejdsmarkedsudvalget/2024-01-31`.
  public func attachmentNames(of path: String) -> Set<String> {
    let folder = file(path + "/files")
    guard Files.isFolder(folder), let names = try? Files.names(in: folder) else { return [] }
    return Set(names.map { name in Slug.make(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))) })
  }
}
