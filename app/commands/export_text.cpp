// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/export_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Field
{
    QString name;
    QString text;
};

QString iso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString timeText(const ServiceTime &time)
{
    return time.isKnown() ? iso(time.utc) : time.raw;
}

QString accountName(const std::vector<ArchivedAccount> &accounts, const QString &id)
{
    const auto found = std::ranges::find_if(accounts, [&](const auto &archived) { return archived.account.id == id; });
    return found == accounts.end() ? id : found->account.name;
}

std::array<Field, 11> fieldsOf(const ArchivedJob &archived, const std::vector<ArchivedAccount> &accounts)
{
    const Job &job = archived.job;
    return {{
        {u"id"_s, job.key.id},
        {u"account"_s, accountName(accounts, job.key.account)},
        {u"name"_s, job.name},
        {u"status"_s, job.statusText},
        {u"model"_s, job.model},
        {u"created"_s, timeText(job.created)},
        {u"ended"_s, timeText(job.ended)},
        {u"usage"_s, job.usage ? QString::number(*job.usage) : QString()},
        {u"fine_tuned_model"_s, job.fineTunedModel},
        {u"first_seen"_s, iso(archived.firstSeen)},
        {u"last_seen"_s, iso(archived.lastSeen)},
    }};
}

QJsonValue jsonNumber(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    if (std::isinf(value))
        return value > 0 ? u"Infinity"_s : u"-Infinity"_s;
    // Without an exponent, only all digits of a large number are read back as the same one, by those who know whole numbers.
    const bool isLargeWhole = std::abs(value) >= 9007199254740992.0 && std::abs(value) < 9.2e18;
    return isLargeWhole ? QJsonValue(qint64(value)) : QJsonValue(value);
}

QJsonArray jsonSample(const MetricPoint &point)
{
    return {point.hasStep() ? QJsonValue(point.step) : QJsonValue(QJsonValue::Null),
            point.hasEpoch() ? QJsonValue(point.epoch) : QJsonValue(QJsonValue::Null), jsonNumber(point.value)};
}

QJsonObject levelCounts(const exports::LineCounts &lines)
{
    return {{u"NONE"_s, lines.of(Level::None)},
            {u"DEBUG"_s, lines.of(Level::Debug)},
            {u"INFO"_s, lines.of(Level::Info)},
            {u"WARNING"_s, lines.of(Level::Warning)},
            {u"ERROR"_s, lines.of(Level::Error)}};
}

QJsonValue optionalNumber(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject metricsObject(const training::Run &run, const exports::LineCounts &lines)
{
    QJsonObject series;
    QJsonObject chartPoints;
    for (size_t i = 0; i < run.series.size(); ++i) {
        QJsonArray samples;
        for (const MetricPoint &point : run.series[i].points)
            samples.append(jsonSample(point));
        const QString name = QString::fromStdString(run.series[i].name);
        series.insert(name, samples);
        if (name == u"loss" || name == u"eval_loss")
            chartPoints.insert(name, run.chartPoints(i));
    }
    QJsonObject summary;
    for (const auto &[name, value] : run.summary)
        summary.insert(QString::fromStdString(name), jsonNumber(value));
    QJsonObject segments;
    for (const auto &[name, parts] : run.segments) {
        QJsonArray list;
        for (const training::Segment &part : parts)
            list.append(QJsonArray{jsonNumber(part.firstX), jsonNumber(part.lastX), part.count});
        segments.insert(QString::fromStdString(name), list);
    }
    const QJsonObject progress{{u"last_step"_s, optionalNumber(run.progress.lastStep)},
                               {u"total_steps"_s, optionalNumber(run.progress.totalSteps)}};
    return {{u"schema"_s, 1},
            {u"lines"_s, lines.all()},
            {u"series"_s, series},
            {u"summary"_s, summary},
            {u"levels"_s, levelCounts(lines)},
            {u"progress"_s, progress},
            {u"segments"_s, segments},
            {u"chart_points"_s, chartPoints}};
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void appendEscaped(QByteArray &out, unsigned code)
{
    constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(code >> shift) & 0xF];
}

} // namespace

namespace exports {

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (std::ranges::none_of(field, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; }))
        return field;
    field.replace("\"", "\"\"");
    return '"' + field + '"';
}

QByteArray jsonString(QByteArrayView line)
{
    QByteArray out;
    out.reserve(line.size() + 2);
    out += '"';
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        if (byte == '"' || byte == '\\')
            (out += '\\') += char(byte);
        else if (byte < 0x20 || byte == 0x7F)
            appendEscaped(out, byte);
        else if (byte == 0xED && i + 2 < line.size() && static_cast<unsigned char>(line[i + 1]) >= 0xA0) {
            // A surrogate in WTF-8: three bytes that no UTF-8 reader would accept.
            appendEscaped(out, 0xD000u | ((unsigned(line[i + 1]) & 0x3F) << 6) | (unsigned(line[i + 2]) & 0x3F));
            i += 2;
        } else {
            out += char(byte);
        }
    }
    out += '"';
    return out;
}

QByteArray number(double value)
{
    if (std::isnan(value))
        return QByteArrayLiteral("nan");
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return QByteArray(buffer.data(), end - buffer.data());
}

QByteArray metricsCsv(const training::Run &run)
{
    struct Row
    {
        const Series *series;
        size_t index; ///< of a point
        qint64 line;
    };
    std::vector<Row> rows;
    for (const Series &series : run.series) {
        for (size_t i = 0; i < series.points.size(); ++i)
            rows.push_back({&series, i, series.points.lines()[i]});
    }
    std::ranges::stable_sort(rows, {}, &Row::line);
    QByteArray out("series,line,step,epoch,value\n");
    for (const auto &[series, index, line] : rows) {
        const MetricPoint point = series->points[index];
        out += csvField(QString::fromStdString(series->name)) + ',' + QByteArray::number(line) + ',';
        if (point.hasStep())
            out += QByteArray::number(point.step);
        out += ',';
        if (point.hasEpoch())
            out += number(point.epoch);
        out += ',' + number(point.value) + '\n';
    }
    return out;
}

void LineCounts::add(const std::vector<LineFacts> &lines)
{
    for (const LineFacts &line : lines)
        ++m_counts[size_t(line.level)];
}

qint64 LineCounts::all() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
}

QByteArray metricsJson(const training::Run &run, const LineCounts &lines)
{
    return jsonLine(metricsObject(run, lines));
}

QByteArray metricsJson(const training::Run &run, const LineCounts &lines, const LogFile &file)
{
    QJsonObject object = metricsObject(run, lines);
    object.insert(u"file"_s, file.name);
    object.insert(u"format"_s, file.format);
    object.insert(u"notes"_s, file.notes);
    object.insert(u"lines"_s, file.lines);
    if (file.mergedLines)
        object.insert(u"lines_after_merge"_s, *file.mergedLines);
    return jsonLine(object);
}

QByteArray jobsCsv(std::span<const ArchivedJob> jobs, const std::vector<ArchivedAccount> &accounts)
{
    QByteArrayList rows;
    QByteArrayList header;
    for (const Field &field : fieldsOf(ArchivedJob(), accounts))
        header << field.name.toUtf8();
    rows << header.join(',');
    for (const ArchivedJob &job : jobs) {
        QByteArrayList cells;
        for (const Field &field : fieldsOf(job, accounts))
            cells << csvField(field.text);
        rows << cells.join(',');
    }
    return rows.join('\n') + '\n';
}

QByteArray jobsJson(std::span<const ArchivedJob> jobs, const std::vector<ArchivedAccount> &accounts)
{
    QJsonArray rows;
    for (const ArchivedJob &job : jobs) {
        QJsonObject row;
        for (const Field &field : fieldsOf(job, accounts))
            row.insert(field.name, field.text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(field.text));
        if (job.job.usage)
            row.insert(u"usage"_s, *job.job.usage);
        rows.append(row);
    }
    return QJsonDocument(rows).toJson();
}

} // namespace exports
