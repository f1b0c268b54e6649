// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class ComparePlot;
class PointsExport;
class RunSet;

/// Takes compared runs away as a file: the chart as it is shown, as pixels (twice as fine as on screen) or as vectors, and
/// every point behind it.
class CompareFiles : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Png, Svg, Csv };

    CompareFiles(const ComparePlot *plot, const RunSet &runs, QObject *parent);

    /// Asks where to, then saves; `host` is the window that asks.
    void ask(Kind kind, QWidget *host);
    /// Writes into this file; saved() or failed() follows.
    void save(Kind kind, const QString &file);

Q_SIGNALS:
    void saved(const QString &file);
    void failed(const QString &problem); ///< as the system says it

private:
    QString suggestedName(const QString &ending) const;
    void savePng(const QString &file);
    void saveSvg(const QString &file);

    const ComparePlot *m_plot;
    const RunSet &m_runs;
    PointsExport *m_points;
    QString m_file; ///< that the points are written into
};
