// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/points_writer.h"

#include "commands/export_text.h"
#include "commands/tensorboard.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace {

constexpr qsizetype PieceSize = 64 * 1024;
constexpr size_t BetweenReports = 4096; ///< samples

/// The samples of one series that are written: a stretch of it.
struct Written
{
    ChartColumn column;
    size_t next = 0;
    size_t end = 0;
};

/// Collects text into pieces, and counts.
class PieceWriter
{
public:
    PieceWriter(const TextSink &sink, const WriteProgress &progress, size_t all)
        : m_sink(sink)
        , m_progress(progress)
        , m_all(all)
    {}

    void sampleDone() { ++m_done; }
    /// The text so far is whole; false when nobody wants more of it.
    bool flush(bool isLast = false)
    {
        if (m_done - m_reported >= BetweenReports || isLast) {
            m_reported = m_done;
            if (!m_progress(m_done, m_all))
                return false;
        }
        if (text.isEmpty() || (text.size() < PieceSize && !isLast))
            return true;
        const bool isTaken = m_sink(text);
        text.clear();
        return isTaken;
    }

    QByteArray text;

private:
    const TextSink &m_sink;
    const WriteProgress &m_progress;
    const size_t m_all;
    size_t m_done = 0;
    size_t m_reported = 0;
};

double numberAt(const ChartSeries &series, XAxis axis, size_t index)
{
    const PackedColumn<double> &x = series.x(axis);
    return x.size() == series.size() ? x[index] : std::numeric_limits<double>::quiet_NaN();
}

/// What a row is told by: the place on the run's own axis; the line where the log states none.
double rowKey(const ChartData &run, const ChartSeries &series, size_t index)
{
    const XAxis axis = run.firstAxis();
    return axis == XAxis::Record ? double(series.lines[index]) : numberAt(series, axis, index);
}

std::vector<Written> writtenOf(const ChartData &run, const PointsPart &part)
{
    std::vector<Written> all;
    for (ChartColumn &column : chartColumns(run)) {
        const PackedColumn<double> &x = column.series->x(part.axis);
        Written written{std::move(column), 0, 0};
        written.end = written.column.series->size();
        if (part.range && x.size() == written.end) {
            written.next = size_t(std::lower_bound(x.begin(), x.end(), part.range->min) - x.begin());
            written.end = size_t(std::upper_bound(x.begin(), x.end(), part.range->max) - x.begin());
        }
        if (!part.range || written.next < written.end)
            all.push_back(std::move(written));
    }
    return all;
}

/// Empty where the number is not known.
QByteArray placeCell(double value)
{
    return std::isnan(value) ? QByteArray() : exports::number(value);
}

QByteArray jsonCell(double value)
{
    if (std::isnan(value))
        return QByteArrayLiteral("\"NaN\"");
    if (std::isinf(value))
        return value > 0 ? QByteArrayLiteral("\"Infinity\"") : QByteArrayLiteral("\"-Infinity\"");
    return exports::number(value);
}

QByteArray jsonPlace(double value)
{
    return std::isfinite(value) ? exports::number(value) : QByteArrayLiteral("null");
}

/// The samples that stand at one place, one of each series.
struct Row
{
    std::array<double, 3> places; ///< Step, Epoch, Time; NaN where none states it
    std::vector<std::optional<double>> values;
};

/// Takes the samples at the smallest place still to come; nothing when there are none.
std::optional<Row> nextRow(const ChartData &run, std::vector<Written> *all, PieceWriter *out)
{
    double smallest = std::numeric_limits<double>::infinity();
    for (const Written &written : *all) {
        if (written.next < written.end)
            smallest = std::min(smallest, rowKey(run, *written.column.series, written.next));
    }
    Row row;
    row.places.fill(std::numeric_limits<double>::quiet_NaN());
    bool hasAny = false;
    for (Written &written : *all) {
        const ChartSeries &series = *written.column.series;
        row.values.emplace_back();
        if (written.next == written.end || rowKey(run, series, written.next) > smallest)
            continue;
        for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
            if (double &place = row.places[size_t(axis)]; std::isnan(place))
                place = numberAt(series, axis, written.next);
        }
        row.values.back() = series.values[written.next];
        ++written.next;
        out->sampleDone();
        hasAny = true;
    }
    return hasAny ? std::optional(std::move(row)) : std::nullopt;
}

bool writeWide(const ChartData &run, std::vector<Written> all, PieceWriter *out)
{
    out->text += "step,epoch,time_s";
    for (const Written &written : all)
        out->text += ',' + safeCell(QString::fromStdString(written.column.name));
    out->text += '\n';
    while (const std::optional<Row> row = nextRow(run, &all, out)) {
        out->text += placeCell(row->places[0]) + ',' + placeCell(row->places[1]) + ',' + placeCell(row->places[2]);
        for (const std::optional<double> &value : row->values)
            out->text += ',' + (value ? exports::number(*value) : QByteArray());
        out->text += '\n';
        if (!out->flush())
            return false;
    }
    return out->flush(true);
}

bool writeEvents(const ChartData &run, std::vector<Written> all, double started, PieceWriter *out)
{
    out->text += tensorboard::record(tensorboard::versionEvent(started));
    double wallTime = started;
    std::vector<tensorboard::Scalar> scalars;
    for (qint64 number = 1; const std::optional<Row> row = nextRow(run, &all, out); ++number) {
        const double step = row->places[size_t(XAxis::Step)];
        const double seconds = row->places[size_t(XAxis::Time)];
        if (std::isfinite(seconds))
            wallTime = started + seconds;
        scalars.clear();
        for (size_t i = 0; i < all.size(); ++i) {
            if (row->values[i])
                scalars.push_back({all[i].column.name, *row->values[i]});
        }
        out->text += tensorboard::record(
            tensorboard::scalarsEvent(wallTime, std::isfinite(step) ? std::llround(step) : number, scalars));
        if (!out->flush())
            return false;
    }
    return out->flush(true);
}

bool writeLong(const std::vector<Written> &all, PieceWriter *out)
{
    out->text += "series,step,epoch,time_s,value,line\n";
    for (const Written &written : all) {
        const ChartSeries &series = *written.column.series;
        const QByteArray name = safeCell(QString::fromStdString(written.column.name)) + ',';
        for (size_t i = written.next; i < written.end; ++i) {
            out->text += name;
            for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time})
                out->text += placeCell(numberAt(series, axis, i)) + ',';
            out->text += exports::number(series.values[i]) + ',' + QByteArray::number(series.lines[i] + 1) + '\n';
            out->sampleDone();
            if (!out->flush())
                return false;
        }
    }
    return out->flush(true);
}

bool writeJson(const ChartData &run, const std::vector<Written> &all, PieceWriter *out)
{
    out->text += "{\"schema\":1,\"steps_estimated\":";
    out->text += run.areStepsEstimated ? "true" : "false";
    out->text += ",\"columns\":[\"step\",\"epoch\",\"value\",\"time_s\",\"line\"],\"series\":{";
    for (size_t s = 0; s < all.size(); ++s) {
        const ChartSeries &series = *all[s].column.series;
        out->text += (s > 0 ? ",\n" : "\n") + exports::jsonString(all[s].column.name) + ":[";
        for (size_t i = all[s].next; i < all[s].end; ++i) {
            out->text += (i > all[s].next ? ",[" : "[") + jsonPlace(numberAt(series, XAxis::Step, i)) + ','
                + jsonPlace(numberAt(series, XAxis::Epoch, i)) + ',' + jsonCell(series.values[i]) + ','
                + jsonPlace(numberAt(series, XAxis::Time, i)) + ',' + QByteArray::number(series.lines[i] + 1) + ']';
            out->sampleDone();
            if (!out->flush())
                return false;
        }
        out->text += ']';
    }
    out->text += "}}\n";
    return out->flush(true);
}

} // namespace

QByteArray safeCell(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    const bool isFormula = !text.isEmpty() && starts.contains(text.front());
    return exports::csvField(isFormula ? u'\'' + text : text);
}

std::vector<ChartColumn> chartColumns(const ChartData &run)
{
    std::vector<ChartColumn> columns;
    if (run.train.size() > 0)
        columns.push_back({run.primary, &run.train});
    if (run.eval.size() > 0)
        columns.push_back({"eval_" + run.primary, &run.eval});
    for (const NamedSeries &series : run.others)
        columns.push_back({series.name, &series.points});
    return columns;
}

bool writePoints(const ChartData &run, const PointsPart &part, const TextSink &sink, const WriteProgress &progress)
{
    std::vector<Written> all = writtenOf(run, part);
    size_t samples = 0;
    for (const Written &written : all)
        samples += written.end - written.next;
    PieceWriter out(sink, progress, samples);
    switch (part.format) {
    case PointsFormat::WideCsv:
        return writeWide(run, std::move(all), &out);
    case PointsFormat::LongCsv:
        return writeLong(all, &out);
    case PointsFormat::Json:
        return writeJson(run, all, &out);
    case PointsFormat::Events:
        return writeEvents(run, std::move(all), part.started, &out);
    }
    return false;
}
