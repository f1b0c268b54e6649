// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/points_file.h"

#include <QByteArray>
#include <QLocale>
#include <QSaveFile>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ChunkBytes = 256 * 1024;

/// Names come from services and people: what a spreadsheet would take for a formula is a text to it with a quote before.
QByteArray field(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && QByteArrayView("=+-@\t\r").contains(bytes.front()))
        bytes.prepend('\'');
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

QByteArray figure(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Writes through a buffer; a failure is told by the file at the end.
class PointsWriter
{
public:
    PointsWriter(QSaveFile *file, const std::atomic<bool> &stops)
        : m_file(file)
        , m_stops(stops)
    {
        m_buffer.reserve(ChunkBytes + 1024);
        m_buffer = "run,account,job_id,metric,step,epoch,seconds,line,value\r\n";
    }

    bool isStopped() const { return m_stops || m_file->error() != QFileDevice::NoError; }
    qint64 points() const { return m_points; }

    void add(const ComparedRun &run, const QByteArray &metric, const ChartSeries &series)
    {
        const QByteArray head = field(run.name) + ',' + field(run.key.account) + ',' + field(run.key.id) + ','
            + field(QString::fromUtf8(metric)) + ',';
        for (size_t i = 0; i < series.size() && !isStopped(); ++i) {
            m_buffer += head;
            for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
                const PackedColumn<double> &places = series.x(axis);
                if (!places.empty() && std::isfinite(places[i]))
                    m_buffer += figure(places[i]);
                m_buffer += ',';
            }
            m_buffer += QByteArray::number(series.lines[i] + 1) + ',' + figure(series.values[i]) + "\r\n";
            ++m_points;
            if (m_buffer.size() >= ChunkBytes)
                flush();
        }
    }

    void flush()
    {
        m_file->write(m_buffer);
        m_buffer.resize(0);
    }

private:
    QSaveFile *m_file;
    const std::atomic<bool> &m_stops;
    QByteArray m_buffer;
    qint64 m_points = 0;
};

} // namespace

PointsSaved writePointsFile(const std::vector<ComparedRun> &runs, const QString &path, const std::atomic<bool> &stops)
{
    PointsSaved result;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        result.problem = file.errorString();
        return result;
    }
    PointsWriter writer(&file, stops);
    for (const ComparedRun &run : runs) {
        if (!run.data)
            continue;
        const QByteArray primary = QByteArray::fromStdString(run.data->primary);
        writer.add(run, primary, run.data->train);
        writer.add(run, "eval_" + primary, run.data->eval);
        for (const NamedSeries &series : run.data->others)
            writer.add(run, QByteArray::fromStdString(series.name), series.points);
    }
    writer.flush();
    result.points = writer.points();
    if (stops) {
        file.cancelWriting();
        return result;
    }
    result.isSaved = file.commit();
    if (!result.isSaved)
        result.problem = file.errorString();
    return result;
}
