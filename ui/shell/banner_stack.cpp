// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/banner_stack.h"

#include "shell/banner_row.h"
#include "text.h"

#include <QAccessible>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr size_t MostBanners = 2;
constexpr std::chrono::milliseconds LookAgain(500); ///< whether a success that was due is still being read

/// A success is the answer to what a person just did, and goes soon: no warning hides it.
int rankOf(const Banner &banner)
{
    switch (banner.tone) {
    case Banner::Tone::Alarm: return 0;
    case Banner::Tone::Warning:
    case Banner::Tone::Success: return 1;
    case Banner::Tone::Note: return 2;
    }
    Q_UNREACHABLE();
}

} // namespace

BannerStack::BannerStack(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Messages"));
    hide();
}

std::vector<BannerStack::Entry>::iterator BannerStack::entryOf(const QString &id)
{
    return std::ranges::find_if(m_entries, [&id](const Entry &entry) { return entry.banner.id == id; });
}

void BannerStack::set(const QString &id, Tone tone, const text::Message &message)
{
    if (message.isEmpty())
        return remove(id);
    Banner banner;
    banner.id = id;
    banner.tone = tone;
    banner.icon = tone == Tone::Note ? Icon::Info : Icon::TriangleAlert;
    banner.message = message;
    set(banner);
}

void BannerStack::set(const Banner &banner)
{
    if (m_closed.contains(banner.id))
        return;
    auto known = entryOf(banner.id);
    if (known != m_entries.end() && known->banner == banner)
        return;
    // The seconds of a countdown are no news.
    const bool isNews = known == m_entries.end() || known->banner.message.lead != banner.message.lead;
    if (known == m_entries.end())
        known = m_entries.insert(m_entries.begin(), {banner, makeRow(banner.id)});
    known->banner = banner;
    known->row->say(banner);
    if (isNews && banner.tone == Tone::Success)
        stayAWhile(*known);
    if (isNews)
        announce(*known);
    std::ranges::stable_sort(m_entries, {}, [](const Entry &entry) { return rankOf(entry.banner); });
    arrange();
}

void BannerStack::remove(const QString &id)
{
    m_closed.remove(id);
    letGo(id);
}

void BannerStack::setGroup(const QString &prefix, const Banners &banners)
{
    const auto isListed = [&banners](const QString &id) {
        return std::ranges::any_of(banners, [&id](const Banner &banner) { return banner.id == id; });
    };
    QStringList gone;
    for (const Entry &entry : m_entries)
        gone << entry.banner.id;
    gone += m_closed.values();
    for (const QString &id : std::as_const(gone)) {
        if (id.startsWith(prefix) && !isListed(id))
            remove(id);
    }
    for (size_t i = banners.size(); i > 0; --i)
        set(banners[i - 1]);
}

void BannerStack::close(const QString &id)
{
    m_closed.insert(id);
    letGo(id);
    Q_EMIT closed(id);
}

void BannerStack::letGo(const QString &id)
{
    const auto known = entryOf(id);
    if (known == m_entries.end())
        return;
    // A focus in the row goes to the next widget, as Qt moves it, and never to nowhere.
    known->row->hide();
    known->row->deleteLater();
    m_entries.erase(known);
    arrange();
}

BannerRow *BannerStack::makeRow(const QString &id)
{
    auto *row = new BannerRow(this);
    row->hide();
    connect(row, &BannerRow::pressed, this, [this, id] { Q_EMIT buttonPressed(id); });
    connect(row, &BannerRow::closed, this, [this, id] { close(id); });
    connect(row, &BannerRow::moreWanted, this, [this] {
        m_isOpen = !m_isOpen;
        arrange();
    });
    return row;
}

void BannerStack::stayAWhile(Entry &entry)
{
    if (!entry.leave) {
        entry.leave = new QTimer(entry.row);
        entry.leave->setSingleShot(true);
        connect(entry.leave, &QTimer::timeout, this,
                [this, id = entry.banner.id, row = entry.row, timer = entry.leave] {
                    if (row->isBeingRead())
                        timer->start(LookAgain);
                    else
                        remove(id);
                });
    }
    entry.leave->start(m_stay);
}

void BannerStack::announce(Entry &entry)
{
    QAccessibleEvent event(entry.row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(entry.banner.id);
}

void BannerStack::arrange()
{
    const size_t all = m_entries.size();
    if (all <= MostBanners)
        m_isOpen = false;
    const size_t shown = m_isOpen ? all : std::min(all, MostBanners);
    for (size_t i = 0; i < all; ++i) {
        BannerRow *row = m_entries[i].row;
        if (m_layout->indexOf(row) != int(i)) {
            m_layout->removeWidget(row);
            m_layout->insertWidget(int(i), row);
        }
        const bool isLast = i + 1 == shown && all > MostBanners;
        const size_t more = all - shown;
        row->setMore(!isLast       ? QString()
                         : m_isOpen ? tr("Show fewer messages")
                         : more == 1 ? tr("1 more message")
                                     : tr("%1 more messages").arg(text::number(qint64(more))));
        row->setVisible(i < shown);
    }
    setVisible(all > 0);
}

std::optional<Banner> BannerStack::find(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.banner.id == id)
            return entry.banner;
    }
    return {};
}

QStringList BannerStack::texts() const
{
    QStringList texts;
    for (const Entry &entry : m_entries)
        texts << entry.banner.message.lead + u' ' + entry.banner.message.sentence;
    return texts;
}
