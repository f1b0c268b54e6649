// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_files.h"

#include "compare/compare_plot.h"
#include "compare/points_export.h"
#include "compare/run_set.h"

#include <QBuffer>
#include <QFileDialog>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double FinerThanScreen = 2;
constexpr QSize LeastPicture(480, 240);

} // namespace

CompareFiles::CompareFiles(const ComparePlot *plot, const RunSet &runs, QObject *parent)
    : QObject(parent)
    , m_plot(plot)
    , m_runs(runs)
    , m_points(new PointsExport(this))
{
    connect(m_points, &PointsExport::finished, this, [this](const PointsSaved &result) {
        if (result.isSaved)
            Q_EMIT saved(m_file);
        else if (!result.problem.isEmpty())
            Q_EMIT failed(result.problem);
    });
}

/// `v7, v6, v5.svg`: names of runs, without what a file system refuses.
QString CompareFiles::suggestedName(const QString &ending) const
{
    static const QRegularExpression refused(u"[\\x00-\\x1f/\\\\:*?\"<>|]+"_s);
    QStringList names;
    for (const ComparedRun &run : m_runs.runs())
        names << QString(run.shortName.isEmpty() ? run.name : run.shortName).replace(refused, u"_"_s).left(40);
    return names.join(u", "_s) + ending;
}

void CompareFiles::ask(Kind kind, QWidget *host)
{
    const QString ending = kind == Kind::Png ? u".png"_s : kind == Kind::Svg ? u".svg"_s : u".csv"_s;
    auto *dialog = new QFileDialog(host, tr("Export the comparison"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({u"*%1"_s.arg(ending), tr("All files (*)")});
    dialog->setDefaultSuffix(ending.mid(1));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(suggestedName(ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &file) { save(kind, file); });
    dialog->open();
}

void CompareFiles::save(Kind kind, const QString &file)
{
    switch (kind) {
    case Kind::Png: return savePng(file);
    case Kind::Svg: return saveSvg(file);
    case Kind::Csv: break;
    }
    // What is refused must not bear the name of the file that is under way.
    if (m_points->save(m_runs.runs(), file))
        m_file = file;
    else
        Q_EMIT failed(tr("Another file is still being written."));
}

void CompareFiles::savePng(const QString &file)
{
    const QSize plot = m_plot->size().expandedTo(LeastPicture);
    QImage image(m_plot->pictureSize(plot) * FinerThanScreen, QImage::Format_RGB32);
    image.setDevicePixelRatio(FinerThanScreen);
    QPainter painter(&image);
    m_plot->paintPicture(&painter, plot);
    painter.end();
    QSaveFile target(file);
    const bool isSaved = target.open(QIODevice::WriteOnly) && image.save(&target, "PNG") && target.commit();
    if (isSaved)
        Q_EMIT saved(file);
    else
        Q_EMIT failed(target.errorString());
}

void CompareFiles::saveSvg(const QString &file)
{
    const QSize plot = m_plot->size().expandedTo(LeastPicture);
    const QSize size = m_plot->pictureSize(plot);
    QBuffer drawing;
    drawing.open(QIODevice::WriteOnly);
    QStringList names;
    for (const ComparedRun &run : m_runs.runs())
        names << run.name;
    QSvgGenerator generator;
    generator.setOutputDevice(&drawing);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(m_plot->logicalDpiX());
    generator.setTitle(names.join(u", "_s));
    QPainter painter(&generator);
    m_plot->paintPicture(&painter, plot);
    painter.end();
    QSaveFile target(file);
    const bool isSaved = target.open(QIODevice::WriteOnly) && target.write(drawing.data()) == drawing.data().size() && target.commit();
    if (isSaved)
        Q_EMIT saved(file);
    else
        Q_EMIT failed(target.errorString());
}
