// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/length_box.h"

#include "shell/wheel_guard.h"
#include "text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// All that are in use somewhere, in minutes; most services are at whole hours.
std::vector<int> offsets()
{
    std::vector<int> minutes;
    for (int hour = -12; hour <= 14; ++hour)
        minutes.push_back(hour * 60);
    for (const int between : {-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765})
        minutes.push_back(between);
    std::ranges::sort(minutes);
    return minutes;
}

QString offsetText(int minutes)
{
    if (minutes == 0)
        return u"UTC"_s;
    const QChar sign = minutes < 0 ? QChar(0x2212) : u'+';
    const int size = std::abs(minutes);
    const QString whole = u"UTC%1%2"_s.arg(sign).arg(size / 60);
    return size % 60 == 0 ? whole : u"%1:%2"_s.arg(whole).arg(size % 60, 2, 10, QChar(u'0'));
}

} // namespace

LengthBox::LengthBox(Kind kind, QWidget *parent)
    : QComboBox(parent)
    , m_kind(kind)
{
    using std::chrono::minutes;
    using std::chrono::seconds;
    new WheelGuard(this);
    for (const int offset : kind == Kind::Offset ? offsets() : std::vector<int>())
        setLength(minutes(offset));
    for (const int interval : kind == Kind::Interval ? std::vector{0, 15, 30, 60, 300, 900, 3600} : std::vector<int>())
        setLength(seconds(interval));
}

void LengthBox::setLength(std::chrono::seconds length)
{
    const auto count = qlonglong(length.count());
    if (findData(count) < 0)
        addItem(word(length), count);
    setCurrentIndex(findData(count));
}

std::chrono::seconds LengthBox::length() const
{
    return std::chrono::seconds(currentData().toLongLong());
}

QString LengthBox::word(std::chrono::seconds length) const
{
    if (m_kind == Kind::Offset)
        return offsetText(int(std::chrono::duration_cast<std::chrono::minutes>(length).count()));
    return length.count() <= 0 ? tr("As in the settings", "refresh interval") : text::duration(length);
}
