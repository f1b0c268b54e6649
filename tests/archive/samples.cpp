// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace samples {

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 3, 1), QTime(14, 3), Qt::UTC).addSecs(seconds);
}

JobKey key(const QString &id)
{
    return {u"dashscope|https://dashscope.example/api/v1|"_s, id};
}

Job job(const QString &id, const QString &statusText)
{
    Job job;
    job.key = key(id);
    job.name = u"Tune "_s + id;
    job.status = jobStatus(statusText);
    job.statusText = statusText;
    job.model = u"qwen2.5-7b-instruct"_s;
    job.raw = R"({"job_id":")" + id.toUtf8() + R"(","new_field":1})";
    return job;
}

Job fullJob()
{
    Job job = samples::job(u"ft-202603011403-ab12"_s, u"SUSPENDED"_s);
    job.name = QString(150, QChar(0x6a21)) + u" \U0001F680 \"quoted\" \0 behind NUL"_s + QChar(0xd83d);
    job.baseModel = u"qwen2.5-7b"_s;
    job.fineTunedModel = u"qwen2.5-7b-instruct-ft-1"_s;
    job.trainingType = u"efficient_sft"_s;
    job.hyperParameters = {{u"learning_rate"_s, u"1.6e-5"_s}, {u"n_epochs"_s, u"3"_s}, {u""_s, u"{\"a\":[1]}"_s}};
    job.trainingFiles = {u"file-1"_s, u"bucket/path with spaces"_s};
    job.validationFiles = {u"file-2"_s};
    job.created = {at(-3600), u"2026-03-01 21:03:00"_s};
    job.ended = {QDateTime(), u"yesterday"_s};
    job.usage = 0;
    job.outputCount = 12;
    job.errorCode = u"DataInvalid"_s;
    job.errorMessage = u"line 3:\nnot JSON"_s;
    job.workspace = u"ws-1"_s;
    job.raw = "{\"a\":\"\\ud83d\",\"b\":1}";
    return job;
}

QByteArray line(qint64 number)
{
    const bool isDict = (number + 500) / 1000 % 2 == 0; // else a traceback crosses the nearest border
    switch (number % 1000) {
    case 998: return isDict ? "before the dict" : "Traceback (most recent call last):";
    case 999: return isDict ? "{'loss': 1.5, 'epoch':" : "  File \"/train.py\", line 7, in <module>";
    case 0: return isDict ? " 0.5}" : "    main()";
    case 1: return isDict ? "behind the dict" : "ValueError: bad shape";
    default:
        return number % 7 == 0 ? "{'loss': 2." + QByteArray::number(number) + ", 'grad_norm': 0.5, 'epoch': 0.25}"
                               : "line " + QByteArray::number(number) + ": saving nothing in particular";
    }
}

LogLines lines(qint64 first, qint64 count)
{
    LogLines lines;
    for (qint64 i = first; i < first + count; ++i)
        lines.append(line(i));
    return lines;
}

LogLines noise(qint64 first, qint64 count)
{
    QRandomGenerator random(quint32(first + 1));
    LogLines lines;
    for (qint64 i = 0; i < count; ++i) {
        QByteArray bytes(500, '\0');
        for (char &byte : bytes)
            byte = char(random.bounded(0x20, 0x7f));
        lines.append(bytes);
    }
    return lines;
}

std::unique_ptr<Archive> open(const QString &directory)
{
    Result<std::unique_ptr<Archive>> archive = Archive::open(directory);
    if (!archive)
        qFatal("%s", qPrintable(describe(archive.error())));
    return std::move(*archive);
}

std::unique_ptr<ArchiveReader> openReader(const QString &directory)
{
    Result<std::unique_ptr<ArchiveReader>> reader = ArchiveReader::open(directory);
    if (!reader)
        qFatal("%s", qPrintable(describe(reader.error())));
    return std::move(*reader);
}

LogLines heldText(const ArchiveReader &reader, const JobKey &key, int generation)
{
    const LogIndex index = reader.logIndex(key, generation).value();
    LogLines text;
    for (const LogIndex::Block &block : index.blocks) {
        if (block.number * LinesPerBlock != text.size())
            break;
        text.append(reader.block(index.id, block.number).value().lines);
    }
    return text;
}

QByteArrayList heldFacts(const ArchiveReader &reader, const JobKey &key)
{
    QByteArrayList packed;
    const auto blocks = reader.facts(reader.logIndex(key).value().id).value();
    for (const auto &[number, facts] : blocks)
        packed << QByteArray::number(number) + ' ' + training::pack(facts);
    return packed;
}

} // namespace samples
