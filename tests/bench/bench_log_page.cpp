// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What decoding one page of log costs beside the straightforward way: QJsonDocument into a QStringList.

#include "providers/dashscope/log_reader.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

QByteArray page(int lines)
{
    QByteArray body = "{\"request_id\":\"1\",\"output\":{\"total\":100000,\"logs\":[";
    for (int i = 0; i < lines; ++i) {
        body += i ? ",\"" : "\"";
        body +=
            "{'loss': 2.1034, 'grad_norm': 1.92, 'learning_rate': 2e-05, 'token_acc': 0.5312, 'epoch': 0.25, "
            "'global_step/max_steps': '" +
            QByteArray::number(i) + "/100000', 'percentage': '8.33%', 'elapsed_time': '14s'}\"";
    }
    return body + "]}}";
}

template <typename Decode>
double medianMicroseconds(const Decode &decode)
{
    std::vector<qint64> times;
    for (int i = 0; i < 201; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (decode() != 1000)
            std::abort();
        times.push_back(timer.nsecsElapsed());
    }
    std::nth_element(times.begin(), times.begin() + 100, times.end());
    return double(times[100]) / 1000;
}

} // namespace

int main()
{
    const HttpReply reply{200, {}, page(1000)};
    const double fast = medianMicroseconds([&] { return readLogPage(reply, 0)->lines.size(); });
    const double tolerant = medianMicroseconds([&] { return readAnyLogPage(reply, 0)->lines.size(); });
    const double plain = medianMicroseconds([&] {
        QStringList lines;
        const QJsonObject root = QJsonDocument::fromJson(reply.body).object();
        const QJsonArray logs = root[QLatin1StringView("output")][QLatin1StringView("logs")].toArray();
        for (const QJsonValue line : logs)
            lines << line.toString();
        return lines.size();
    });
    std::printf("1000 lines, %lld bytes: fast %.0f us, tolerant %.0f us, QJsonDocument %.0f us; "
                "fast/QJsonDocument %.3f\n",
                static_cast<long long>(reply.body.size()), fast, tolerant, plain, fast / plain);
    return 0;
}
