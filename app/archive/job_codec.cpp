// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/job_codec.h"

#include "archive/byte_reader.h"

#include <QDataStream>
#include <QIODevice>
#include <array>
#include <bit>
#include <chrono>

namespace job_codec {

namespace {

/// 2: where a job's facts are from; what the designed window shows of a log. 3: when a service expects a job to end; the tokens
/// that a log announces. What older ones wrote is read, with those empty.
constexpr quint8 Version = 3;

/// The last version that changed digests: older ones are reckoned anew.
constexpr quint8 DigestVersion = 3;

// Positions are what is stored: append only.
constexpr std::array statuses = {
    JobStatus::Pending,   JobStatus::Queuing, JobStatus::Running,  JobStatus::Canceling, JobStatus::Paused,
    JobStatus::Succeeded, JobStatus::Failed,  JobStatus::Canceled, JobStatus::Other,
};

/// One description of each value serves both directions, so that they cannot differ.
class Writer
{
public:
    Writer()
        : m_stream(&m_bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
        m_stream << Version;
    }

    static bool hasSince(quint8) { return true; }

    template <typename T>
    void operator()(const T &value)
    {
        m_stream << value;
    }

    void operator()(const std::vector<float> &values)
    {
        m_stream << quint32(values.size());
        for (const float value : values)
            m_stream << std::bit_cast<quint32>(value);
    }

    void operator()(const std::chrono::seconds &value) { m_stream << qint64(value.count()); }
    void operator()(const TimeLeft::Kind &kind) { m_stream << quint8(kind); }

    void operator()(const JobStatus &status)
    {
        m_stream << quint8(std::find(statuses.begin(), statuses.end(), status) - statuses.begin());
    }

    void operator()(const QDateTime &time)
    {
        m_stream << time.isValid();
        if (time.isValid())
            m_stream << time.toMSecsSinceEpoch();
    }

    template <typename T>
    void operator()(const std::optional<T> &value)
    {
        m_stream << value.has_value();
        if (value)
            (*this)(*value);
    }

    template <typename T>
    void list(const std::vector<T> &values)
    {
        m_stream << quint32(values.size());
        for (const T &value : values)
            visit(*this, value);
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_stream(bytes)
    {
        m_stream >> m_version;
        if (m_version < 1 || m_version > Version)
            m_stream.fail();
    }

    /// Whether the bytes have what came with that version.
    bool hasSince(quint8 version) const { return m_version >= version; }

    template <typename T>
    void operator()(T &value)
    {
        m_stream >> value;
    }

    void operator()(std::chrono::seconds &value)
    {
        qint64 count = 0;
        m_stream >> count;
        value = std::chrono::seconds(count);
    }

    void operator()(TimeLeft::Kind &kind)
    {
        quint8 number = 0;
        m_stream >> number;
        kind = number <= quint8(TimeLeft::Kind::Between) ? TimeLeft::Kind(number) : TimeLeft::Kind::Unknown;
    }

    void operator()(JobStatus &status)
    {
        quint8 position = 0;
        m_stream >> position;
        status = position < statuses.size() ? statuses.at(position) : JobStatus::Other;
    }

    void operator()(QDateTime &time)
    {
        bool isValid = false;
        qint64 milliseconds = 0;
        m_stream >> isValid;
        if (isValid)
            m_stream >> milliseconds;
        time = isValid ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
    }

    template <typename T>
    void operator()(std::optional<T> &value)
    {
        bool hasValue = false;
        m_stream >> hasValue;
        value.reset();
        if (hasValue)
            (*this)(value.emplace());
    }

    template <typename T>
    void list(std::vector<T> &values)
    {
        quint32 count = 0;
        m_stream >> count;
        values.clear();
        // Not sized beforehand: a damaged count must cost nothing.
        for (quint32 i = 0; i < count && m_stream.isGood(); ++i)
            visit(*this, values.emplace_back());
    }

    bool isGood() const { return m_stream.isGood() && m_stream.atEnd(); }

private:
    ByteReader m_stream;
    quint8 m_version = 0;
};

void visit(auto &io, auto &&setting)
    requires requires { setting.value; }
{
    io(setting.name);
    io(setting.value);
}

void visit(auto &io, auto &&time)
    requires requires { time.utc; }
{
    io(time.utc);
    io(time.raw);
}

void visit(auto &io, auto &&checkpoint)
    requires requires { checkpoint.fullName; }
{
    io(checkpoint.name);
    io(checkpoint.fullName);
    io(checkpoint.step);
    io(checkpoint.statusText);
    io(checkpoint.modelName);
    visit(io, checkpoint.created);
    visit(io, checkpoint.expires);
}

void visit(auto &io, auto &&digest)
    requires requires { digest.lastStep; }
{
    io(digest.lastStep);
    io(digest.totalSteps);
    io(digest.fraction);
    io(digest.lastTrainLoss);
    io(digest.lastEvalLoss);
    io(digest.bestEvalLoss);
    io(digest.nanStep);
    if (!io.hasSince(2))
        return;
    io(digest.lastEpoch);
    io(digest.lastEvalStep);
    io(digest.bestEvalStep);
    io(digest.trainLossChange);
    io(digest.secondsPerStep);
    io(digest.timeLeft.kind);
    io(digest.timeLeft.likely);
    io(digest.timeLeft.low);
    io(digest.timeLeft.high);
    io(digest.reckonedAt);
    io(digest.curve);
    io(digest.isPartial);
    io(digest.started);
    if (io.hasSince(3))
        io(digest.announcedTokens);
}

void visit(auto &io, auto &&job)
    requires requires { job.hyperParameters; }
{
    io(job.name);
    io(job.status);
    io(job.statusText);
    io(job.model);
    io(job.baseModel);
    io(job.fineTunedModel);
    io(job.trainingType);
    io.list(job.hyperParameters);
    io(job.trainingFiles);
    io(job.validationFiles);
    visit(io, job.created);
    visit(io, job.ended);
    io(job.usage);
    io(job.outputCount);
    io(job.maxOutputCount);
    io(job.errorCode);
    io(job.errorMessage);
    io(job.workspace);
    io(job.isDetailed);
    if (!io.hasSince(2))
        return;
    io(job.source.requestId);
    io(job.source.at);
    if (!io.hasSince(3))
        return;
    visit(io, job.estimatedEnd);
}

} // namespace

QByteArray encode(const Job &job)
{
    Writer writer;
    visit(writer, job);
    return writer.take();
}

bool decode(QByteArrayView bytes, Job *job)
{
    Reader reader(bytes);
    visit(reader, *job);
    return reader.isGood();
}

QByteArray encode(const Checkpoints &checkpoints)
{
    Writer writer;
    writer.list(checkpoints);
    return writer.take();
}

bool decode(QByteArrayView bytes, Checkpoints *checkpoints)
{
    Reader reader(bytes);
    reader.list(*checkpoints);
    return reader.isGood();
}

QByteArray firstOfToday()
{
    return QByteArray(1, char(DigestVersion));
}

QByteArray encode(const JobDigest &digest)
{
    Writer writer;
    visit(writer, digest);
    return writer.take();
}

bool decode(QByteArrayView bytes, JobDigest *digest)
{
    Reader reader(bytes);
    visit(reader, *digest);
    return reader.isGood();
}

} // namespace job_codec
