import Archive
import Markdown
import Minutes
import Mustache

/// One page or data file before it is made: where it goes, and how to make it.
///
/// Making is pure and may run on any thread.
struct PlannedFile: Sendable {
  /// Below the site's root: `herlev/…/2026-03-25/25/index.html`.
  let path: String
  /// What is told apart where a build says what takes its time: the page's template, or the file's name.
  let kind: String
  let make: @Sendable (TemplateLibrary) throws -> [UInt8]

  init(path: String, template: String? = nil, make: @escaping @Sendable (TemplateLibrary) throws -> [UInt8]) {
    self.path = path
    kind = template.map { $0 + ".html" } ?? path.split(separator: "/").last.map(String.init) ?? path
    self.make = make
  }
}

/// Every file of a site, in a fixed order.
struct SitePlan {
  let model: SiteModel
  private(set) var files: [PlannedFile] = []
  /// Folders of pages, for the sitemap.
  private var pages: [String] = []

  init(model: SiteModel) {
    self.model = model
    page("", "home", data: { HomePage(model: model).data() }, record: home)
    for municipality in model.municipalities {
      page(
        municipality.path, "municipality",
        data: { MunicipalityPage(model: model, municipality: municipality).data() },
        record: {
          PageRecords.Municipality(
            name: municipality.name, url: "/" + municipality.path, bodies: municipality.bodies.map(model.link))
        })
      for body in municipality.bodies {
        page(
          body.path, "body", data: { BodyPage(model: model, body: body).data() },
          record: {
            PageRecords.Body(
              name: body.name, municipality: Nullable(model.meetings[body.meetings[0]].meeting.municipality),
              url: "/" + body.path, meetings: body.meetings.map { model.link(meeting: $0) })
          })
      }
    }
    for index in model.meetings.indices { addMeeting(index) }
    addTopics()
    addLinked()
    addFeeds()
    let search = PageFrame(model: model, path: "soeg/", title: model.interface.word("pages.search"))
    page("soeg/", "search", data: { search.searchFields }, record: { PageRecords.Search() })
    if let about = model.about {
      let page = AboutPage(model: model, about: about)
      self.page(
        "om/", "about", data: { page.data() }, record: { PageRecords.Plain(title: page.frame.title, url: "/om/") })
    }
    let accessibility = AccessibilityPage(model: model)
    page(
      "was/", "accessibility", data: { accessibility.data() },
      record: { PageRecords.Plain(title: accessibility.frame.title, url: "/was/") })
    addWholes()
  }

  mutating func add(_ file: PlannedFile) { files.append(file) }

  mutating func page<Record: JSONWritable & SendableMetatype>(
    _ path: String, _ template: String, data: @escaping @Sendable () -> TemplateValue,
    record: @escaping @Sendable () -> Record
  ) {
    pages.append(path)
    files.append(
      PlannedFile(path: path + "index.html", template: template) { library in
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 << 14)
        try library.render(template, data(), into: &bytes)
        return bytes
      })
    files.append(PlannedFile(path: path + "index.json") { _ in JSONText.encode(record()) })
  }

  private var home: @Sendable () -> PageRecords.Home {
    let model = self.model
    return {
      PageRecords.Home(
        title: model.settings.title,
        municipalities: model.municipalities.map {
          .init(name: $0.name, url: "/" + $0.path, bodies: $0.bodies.map(model.link))
        },
        topics: model.topics.map(model.link),
        latest: model.latestDecisions(12, among: model.newestFirst).map {
          model.link(meeting: $0.meeting, item: $0.item)
        },
        meetings: model.meetings.indices.map { model.link(meeting: $0) })
    }
  }

  private mutating func addMeeting(_ index: Int) {
    let model = self.model
    let site = model.meetings[index]
    page(
      site.path, "meeting", data: { MeetingPage(model: model, meeting: index).data() },
      record: { model.record(meeting: index) })
    files.append(
      PlannedFile(path: site.path + "index.md") { _ in Array(try MeetingFile(meeting: site.meeting).write().utf8) })
    for position in site.items.indices {
      page(
        site.items[position].path, "item",
        data: { ItemPage(model: model, meeting: index, item: position).data() },
        record: {
          PageRecords.Item(
            kind: site.meeting.kind.rawValue, municipality: Nullable(site.meeting.municipality),
            body: site.meeting.body, date: site.meeting.date.description, meeting: "/" + site.path,
            item: site.items[position].record)
        })
    }
    addAgenda(of: index)
  }

  private mutating func addTopics() {
    let model = self.model
    page(
      "emner/", "topics", data: { TopicsPage(model: model).data() },
      record: { PageRecords.Topics(topics: model.topics.map(model.link)) })
    for topic in model.topics {
      page(
        topic.path, "topic", data: { TopicPage(model: model, topic: topic).data() },
        record: {
          PageRecords.Topic(
            title: topic.title, code: Nullable(topic.code), url: "/" + topic.path, rules: topic.rules,
            subtopics: topic.subtopics.map { model.link(model.topics[$0]) },
            items: topic.entries.map { model.link(meeting: $0.meeting, item: $0.item, rule: $0.rule) })
        })
    }
  }

  /// Files that speak of the whole site.
  private mutating func addWholes() {
    let model = self.model
    files.append(
      PlannedFile(path: "404.html") { library in
        var bytes: [UInt8] = []
        let frame = PageFrame(
          model: model, path: "404.html", title: model.interface.word("pages.notFound"), rootedAt: model.basePath)
        try library.render("404", frame.fields([:]), into: &bytes)
        return bytes
      })
    if let description = SearchDescription(model: model) {
      files.append(PlannedFile(path: SearchDescription.path) { _ in description.file.bytes() })
    }
    let pages = self.pages
    files.append(
      PlannedFile(path: "robots.txt") { _ in
        let sitemap = model.settings.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
      })
    files += Sitemap(pages: pages, base: model.settings.baseURL).files.map { file in
      PlannedFile(path: file.path) { _ in file.bytes() }
    }
    files.append(PlannedFile(path: ".nojekyll") { _ in [] })
  }
}

extension SiteModel {
  /// The path of the site's own address: "/" at a domain's root.
  var basePath: String { settings.baseURL.map { BaseURL.path(of: $0) } ?? "/" }
}
