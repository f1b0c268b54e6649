// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/storage_card.h"

#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "shell/ink_label.h"
#include "shell/wheel_guard.h"
#include "text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>

namespace {

constexpr int OfferedRows = 6; // of the list, before it scrolls

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

std::vector<LogSize> sizesIn(const QString &dataDir)
{
    const auto reader = ArchiveReader::open(dataDir);
    return reader ? (*reader)->logSizes().value_or(std::vector<LogSize>()) : std::vector<LogSize>();
}

} // namespace

StorageCard::StorageCard(Settings &settings, Monitor &monitor, const JobNotes &notes, QWidget *parent)
    : SettingsCard(tr("Storage"), parent)
    , m_settings(settings)
    , m_monitor(monitor)
    , m_notes(notes)
{
    InkLabel *about = addRow(tr("Keep complete logs"), makeAccounts());
    about->setText(tr("While a job is open, the rest of its log is fetched in the background. Otherwise only its end and what "
                      "you look at."));
    about->show();
    addRow(tr("Room for logs"), makeRoom());
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_sizes = m_watcher.result();
        renew();
    });
    connect(&m_monitor, &Monitor::logsRemoved, this, &StorageCard::measure);
    connect(&m_settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::LogLimit)
            renew();
    });
    renew();
}

QWidget *StorageCard::makeAccounts()
{
    m_accounts = new QWidget(this);
    auto *column = new QVBoxLayout(m_accounts);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    return m_accounts;
}

InkLabel *StorageCard::makeCaption(QWidget *parent)
{
    auto *caption = new InkLabel(TextRole::Small, &Tokens::text3, {}, parent);
    caption->setWordWrap(true);
    return caption;
}

QWidget *StorageCard::makeRoom()
{
    auto *room = new QWidget(this);
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLimit(room), 0, Qt::AlignLeading);
    m_total = makeCaption(room);
    column->addWidget(m_total);
    column->addWidget(makeOffer(room));
    room->setFocusProxy(m_limit);
    return room;
}

QWidget *StorageCard::makeLimit(QWidget *parent)
{
    m_limit = new QComboBox(parent);
    new WheelGuard(m_limit);
    m_limit->setAccessibleName(tr("Room for logs"));
    m_limit->setProperty("large", true);
    m_limit->setMinimumHeight(32);
    m_limit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    //: as much room on the disk as the logs take
    m_limit->addItem(tr("No limit"), 0);
    for (const int gigabytes : {1, 5, 20, 100})
        m_limit->addItem(bytesText(gigabytes * m_unit), gigabytes);
    connect(m_limit, &QComboBox::activated, this,
            [this] { m_settings.set(Settings::Key::LogLimit, m_limit->currentData()); });
    return m_limit;
}

QWidget *StorageCard::makeOffer(QWidget *parent)
{
    m_offer = new QWidget(parent);
    m_list = new QListWidget(m_offer);
    m_list->setAccessibleName(tr("Logs that may be removed, the oldest first"));
    m_remove = new QPushButton(m_offer);
    m_remove->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(m_offer);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list);
    column->addWidget(m_remove);
    InkLabel *what = makeCaption(m_offer);
    what->setText(tr("Metrics and results stay. A job that you open later has its log fetched again, if the service still has "
                     "it; what the service has replaced by a newer log of the job does not come back."));
    column->addWidget(what);
    m_offer->hide();
    connect(m_list, &QListWidget::itemChanged, this, &StorageCard::renewButton);
    connect(m_remove, &QPushButton::clicked, this, &StorageCard::remove);
    return m_offer;
}

void StorageCard::setLimitUnit(qint64 bytes)
{
    m_unit = bytes;
    renew();
}

void StorageCard::showEvent(QShowEvent *event)
{
    SettingsCard::showEvent(event);
    measure();
}

void StorageCard::measure()
{
    m_watcher.setFuture(QtConcurrent::run([dataDir = m_monitor.dataDir()] { return sizesIn(dataDir); }));
}

void StorageCard::renew()
{
    const int limit = m_settings.value(Settings::Key::LogLimit).toInt();
    if (m_limit->findData(limit) < 0)
        m_limit->addItem(bytesText(limit * m_unit), limit);
    m_limit->setCurrentIndex(m_limit->findData(limit));
    const qint64 bytes = bytesOf(m_sizes);
    const bool isTooMuch = limit > 0 && bytes > limit * m_unit;
    //: %1: a size
    const QString sentence = isTooMuch ? tr("Logs take %1. Choose what may go.")
        : limit > 0 ? tr("Logs take %1. When they take more than this, the oldest are offered for removal.")
                    : tr("Logs take %1.");
    m_total->setText(sentence.arg(bytesText(bytes)));
    m_limit->setAccessibleDescription(m_total->text());
    renewAccounts();
    renewOffer();
}

void StorageCard::renewAccounts()
{
    std::vector<std::pair<QString, QCheckBox *>> boxes;
    for (const Connection &connection : m_monitor.connections()) {
        const Account &account = connection.account;
        const auto known = std::ranges::find(m_boxes, account.id, &std::pair<QString, QCheckBox *>::first);
        QCheckBox *box = known == m_boxes.end() ? new QCheckBox(m_accounts) : std::exchange(known->second, nullptr);
        qint64 bytes = 0;
        for (const LogSize &log : m_sizes)
            bytes += log.key.account == account.id ? log.bytes : 0;
        //: a connection's name and how much its logs take on the disk
        box->setText(tr("%1 (%2)").arg(QString(account.name).replace(u'&', QStringLiteral("&&")), bytesText(bytes)));
        box->setChecked(account.keepsCompleteLogs);
        if (known == m_boxes.end()) {
            m_accounts->layout()->addWidget(box);
            connect(box, &QCheckBox::clicked, this,
                    [this, id = account.id](bool isOn) { m_monitor.setKeepsCompleteLogs(id, isOn); });
        }
        boxes.emplace_back(account.id, box);
    }
    for (const auto &[account, box] : std::exchange(m_boxes, std::move(boxes)))
        delete box;
}

bool StorageCard::isNeeded(const JobKey &key) const
{
    const Job *job = m_monitor.jobs().find(key);
    const bool isActive = job && !isTerminal(job->status);
    return isActive || key == m_monitor.watched() || m_notes.isPinned(key) || !m_notes.marks(key).empty();
}

QString StorageCard::nameOf(const LogSize &log) const
{
    const QString nickname = m_notes.nickname(log.key);
    const Job *job = m_monitor.jobs().find(log.key);
    const QString name = !nickname.isEmpty() ? nickname : job && !job->name.isEmpty() ? job->name : log.key.id;
    const QString grown = log.lastGrowth.isValid()
        ? QLocale().toString(log.lastGrowth.toLocalTime().date(), QLocale::ShortFormat)
        : text::none();
    //: a job's name, the size of its log, and the day on which its last line came here
    return tr("%1, %2, last fetched %3").arg(name, bytesText(log.bytes), grown);
}

void StorageCard::noteSpared()
{
    for (int i = 0; i < m_list->count() && size_t(i) < m_offered.size(); ++i) {
        const JobKey &key = m_offered[size_t(i)].key;
        std::erase(m_spared, key);
        if (m_list->item(i)->checkState() == Qt::Unchecked)
            m_spared.push_back(key);
    }
}

void StorageCard::renewOffer()
{
    noteSpared();
    const qint64 limit = m_settings.value(Settings::Key::LogLimit).toInt() * m_unit;
    m_offered = logsToOffer(m_sizes, limit, [this](const JobKey &key) { return isNeeded(key); });
    m_list->clear();
    for (const LogSize &log : m_offered) {
        auto *item = new QListWidgetItem(nameOf(log), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(std::ranges::find(m_spared, log.key) == m_spared.end() ? Qt::Checked : Qt::Unchecked);
    }
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(row * std::min(m_list->count(), OfferedRows) + 2 * m_list->frameWidth());
    m_offer->setVisible(!m_offered.empty());
    renewButton();
}

void StorageCard::renewButton()
{
    std::vector<LogSize> chosen;
    for (int i = 0; i < m_list->count() && size_t(i) < m_offered.size(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.push_back(m_offered[size_t(i)]);
    }
    //: %1: a size
    m_remove->setText(tr("Remove %n log(s) (%1)", nullptr, int(chosen.size())).arg(bytesText(bytesOf(chosen))));
    m_remove->setEnabled(!chosen.empty());
}

void StorageCard::remove()
{
    std::vector<JobKey> keys;
    for (int i = 0; i < m_list->count(); ++i) {
        // Somebody may have opened it meanwhile.
        if (m_list->item(i)->checkState() == Qt::Checked && !isNeeded(m_offered[size_t(i)].key))
            keys.push_back(m_offered[size_t(i)].key);
    }
    m_remove->setEnabled(false);
    m_monitor.removeLogs(keys);
}
