// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_export.h"

#include "chart/chart_notice.h"
#include "chart/chart_picture.h"
#include "chart/export_menu.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPromise>
#include <QStandardPaths>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A name of the service as that of a file.
QString fileNameOf(QString name)
{
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c.unicode() < 0x20)
            c = u'-';
    }
    return name.isEmpty() || name.startsWith(u'.') ? u"chart"_s + name : name;
}

/// The name decides: whoever types `.json` wants that.
PointsFormat pointsFormat(const QString &file, bool isLong)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "json"_L1)
        return PointsFormat::Json;
    if (suffix == "tfevents"_L1)
        return PointsFormat::Events;
    return isLong ? PointsFormat::LongCsv : PointsFormat::WideCsv;
}

/// In one piece: what a picture is is known at once.
FileContents inOnePiece(std::function<QByteArray()> make)
{
    return [make = std::move(make)](const FileSink &sink, const std::function<bool(int)> &) { return sink(make()); };
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

ChartExport::ChartExport(QWidget *chart, std::function<Source()> source)
    : QObject(chart)
    , m_chart(chart)
    , m_source(std::move(source))
    , m_notice(new ChartNotice(chart))
{
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &ChartExport::receive);
}

ChartExport::~ChartExport()
{
    if (m_stop)
        m_stop->store(true);
    m_watcher.waitForFinished();
}

void ChartExport::connectTo(ExportMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { menu->setZoomed(m_source().isZoomed); });
    connect(menu, &ExportMenu::pictureWanted, this, &ChartExport::askForPicture);
    connect(menu, &ExportMenu::copyWanted, this, &ChartExport::copyPicture);
    connect(menu, &ExportMenu::pointsWanted, this, [this] { askForPoints(Points::All); });
    connect(menu, &ExportMenu::pointsInViewWanted, this, [this] { askForPoints(Points::InView); });
}

/// The ending of the name follows the chosen kind of file.
QFileDialog *ChartExport::makeDialog(const QString &title, const QString &name, const std::vector<FileKind> &kinds)
{
    auto *dialog = new QFileDialog(m_chart, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const FileKind &kind : kinds)
        filters << kind.filter;
    dialog->setNameFilters(filters);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setDefaultSuffix(kinds.front().suffix);
    dialog->selectFile(fileNameOf(name) + u'.' + kinds.front().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kinds](const QString &filter) {
        const auto kind = std::ranges::find(kinds, filter, &FileKind::filter);
        const QStringList files = dialog->selectedFiles();
        if (kind == kinds.end() || files.isEmpty())
            return;
        dialog->setDefaultSuffix(kind->suffix);
        const QFileInfo file(files.front());
        if (!file.isDir())
            dialog->selectFile(file.completeBaseName() + u'.' + kind->suffix);
    });
    return dialog;
}

void ChartExport::askForPicture()
{
    const Source source = m_source();
    if (!source.state.data)
        return;
    QFileDialog *dialog = makeDialog(tr("Save the picture"), source.fileName,
                                     {{tr("PNG picture (*.png)"), u"png"_s}, {tr("SVG drawing (*.svg)"), u"svg"_s}});
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture = pictureOf(source)](const QString &file) { writePicture(picture, file); });
    dialog->open();
}

void ChartExport::askForPoints(Points which)
{
    const Source source = m_source();
    if (!source.state.data)
        return;
    const std::vector<FileKind> kinds{{tr("CSV, a row a step (*.csv)"), u"csv"_s},
                                      {tr("CSV, a row a value (*.csv)"), u"csv"_s},
                                      {tr("JSON (*.json)"), u"json"_s},
                                      {tr("TensorBoard events (*.tfevents)"), u"tfevents"_s}};
    QFileDialog *dialog = makeDialog(tr("Save the points"), source.fileName, kinds);
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString &file) {
        writePointsOf(source, file, pointsFormat(file, dialog->selectedNameFilter() == kinds[1].filter), which);
    });
    dialog->open();
}

void ChartExport::copyPicture()
{
    const Source source = m_source();
    if (!source.state.data)
        return;
    QGuiApplication::clipboard()->setImage(chartImage(source.state, source.size, source.name, source.strips));
    m_notice->say(tr("The picture is in the clipboard."));
}

void ChartExport::savePicture(const QString &file)
{
    const Source source = m_source();
    if (source.state.data)
        writePicture(pictureOf(source), file);
}

/// Strips may be gone when a person has chosen a file.
ChartExport::Picture ChartExport::pictureOf(const Source &source)
{
    return {chartImage(source.state, source.size, source.name, source.strips),
            chartSvg(source.state, source.size, source.name, source.strips)};
}

void ChartExport::savePoints(const QString &file, PointsFormat format, Points which)
{
    const Source source = m_source();
    if (source.state.data)
        writePointsOf(source, file, format, which);
}

void ChartExport::writePicture(const Picture &picture, const QString &file)
{
    const bool isSvg = QFileInfo(file).suffix().compare(u"svg"_s, Qt::CaseInsensitive) == 0;
    start(file, inOnePiece([picture, isSvg] { return isSvg ? picture.svg : pngOf(picture.image); }));
}

void ChartExport::writePointsOf(const Source &source, const QString &file, PointsFormat format, Points which)
{
    PointsPart part{format, source.state.axis, {}, 0};
    if (const QDateTime &started = source.state.outlook.started; started.isValid())
        part.started = double(started.toMSecsSinceEpoch()) / 1000;
    if (which == Points::InView)
        part.range = source.state.x;
    start(file, [run = source.state.data, part](const FileSink &sink, const std::function<bool(int)> &progress) {
        return writePoints(*run, part, sink,
                           [&](size_t done, size_t all) { return progress(all > 0 ? int(done * 100 / all) : 100); });
    });
}

void ChartExport::start(const QString &file, FileContents contents)
{
    cancel();
    m_file = file;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(
        QtConcurrent::run([file, contents = std::move(contents), stop = m_stop](QPromise<ChartFileProgress> &promise) {
            writeChartFile(file, contents, *stop,
                           [&promise](const ChartFileProgress &progress) { promise.addResult(progress); });
        }));
}

void ChartExport::cancel()
{
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_watcher.setFuture(QFuture<ChartFileProgress>());
}

void ChartExport::receive(int, int end)
{
    const ChartFileProgress progress = m_watcher.resultAt(end - 1);
    const QString name = QFileInfo(m_file).fileName();
    if (!progress.isOver) {
        //: %1 is the name of a file, %2 a number
        m_notice->offer(tr("Saving %1: %2 %").arg(name, QLocale().toString(progress.percent)), tr("Cancel"), [this] {
            cancel();
            m_notice->say(tr("The file was not saved."));
            Q_EMIT finished(false);
        });
        return;
    }
    m_stop.reset();
    if (progress.isSaved)
        //: %1 is the name of a file
        m_notice->say(tr("Saved in %1.").arg(name));
    else
        //: %1 is the name of a file, %2 a sentence of the system
        m_notice->warn(tr("%1 could not be saved: %2").arg(name, progress.problem));
    Q_EMIT finished(progress.isSaved);
}
