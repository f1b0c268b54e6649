// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_file.h"
#include "chart/plot_state.h"
#include "chart/points_writer.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class ChartNotice;
class ExportMenu;
class QFileDialog;
class QWidget;
class StripPlot;

/// Takes pictures and points out of a chart: asks for a file, writes it in a worker, and says over the chart how it goes. What
/// is saved is the chart of the moment of the question. Main thread; destruction stops what is being written, and leaves no
/// file.
class ChartExport : public QObject
{
    Q_OBJECT

public:
    /// What there is to take out.
    struct Source
    {
        PlotState state; ///< without a run there is nothing to export
        QSize size;      ///< of the plot with its axes
        QString name;    ///< of the run
        QString fileName; ///< what a file is called until a person chooses another name, without its suffix
        bool isZoomed = false;
        std::vector<StripPlot *> strips; ///< below the plot, from top to bottom
    };

    /// `source` is asked whenever something is taken out; notices stand over `chart`.
    ChartExport(QWidget *chart, std::function<Source()> source);
    ~ChartExport() override;

    void connectTo(ExportMenu *menu);
    bool isRunning() const { return bool(m_stop); }
    ChartNotice *notice() const { return m_notice; }

    void askForPicture();
    enum class Points { All, InView };
    void askForPoints(Points which);
    void copyPicture();

    /// The format by the ending of the name: `.svg`, else PNG.
    void savePicture(const QString &file);
    void savePoints(const QString &file, PointsFormat format, Points which);

Q_SIGNALS:
    void finished(bool isSaved);

private:
    struct FileKind
    {
        QString filter; ///< as a file dialog takes it
        QString suffix;
    };
    QFileDialog *makeDialog(const QString &title, const QString &name, const std::vector<FileKind> &kinds);
    struct Picture
    {
        QImage image;
        QByteArray svg;
    };
    static Picture pictureOf(const Source &source);
    void writePicture(const Picture &picture, const QString &file);
    void writePointsOf(const Source &source, const QString &file, PointsFormat format, Points which);
    void start(const QString &file, FileContents contents);
    void cancel();
    void receive(int begin, int end);

    QWidget *m_chart;
    const std::function<Source()> m_source;
    ChartNotice *m_notice;
    QString m_file; ///< being written
    std::shared_ptr<std::atomic_bool> m_stop;
    QFutureWatcher<ChartFileProgress> m_watcher;
};
