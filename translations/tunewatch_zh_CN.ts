<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BannerStack</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation><numerusform>还有 %n 条消息</numerusform></translation>
    </message>
</context>
<context>
    <name>ChartToolbar</name>
    <message>
        <source>Zoomed, reset</source>
        <translation>已缩放，重置</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Eval</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Click to hide or show this series.</source>
        <translation>点击可隐藏或显示此曲线。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Log Y</source>
        <translation>对数 Y</translation>
    </message>
    <message>
        <source>Logarithmic scale for the loss</source>
        <translation>损失使用对数坐标</translation>
    </message>
    <message>
        <source>positive values only</source>
        <translation>仅正值</translation>
    </message>
    <message>
        <source>no positive values</source>
        <translation>没有正值</translation>
    </message>
    <message>
        <source>Estimated: the log states no steps, they are counted from its records.</source>
        <translation>估计值：日志未给出步数，按记录计数。</translation>
    </message>
</context>
<context>
    <name>ConnectBar</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>API key, kept until you close Tunewatch</source>
        <translation>API 密钥，保留到关闭 Tunewatch 为止</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Model Studio</source>
        <translation>百炼</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Reported at the end</source>
        <translation>结束时给出</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Training file</source>
        <translation>训练文件</translation>
    </message>
    <message>
        <source>Training file %1</source>
        <translation>训练文件 %1</translation>
    </message>
    <message>
        <source>Validation file</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <source>Validation file %1</source>
        <translation>验证文件 %1</translation>
    </message>
    <message>
        <source>Fine-tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>业务空间</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Hyper-parameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Its end comes first.</source>
        <translation>先读取末尾。</translation>
    </message>
    <message>
        <source>This job has no log</source>
        <translation>此任务没有日志</translation>
    </message>
    <message>
        <source>The service has no lines of it.</source>
        <translation>服务没有它的日志行。</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>The service writes the first lines when the job starts.</source>
        <translation>任务开始后服务才写入第一行。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There was no answer in time.</source>
        <translation>服务未及时应答。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>%1 Next try in %2 s.</source>
        <comment>reason, seconds</comment>
        <translation>%1 %2 秒后重试。</translation>
    </message>
    <message>
        <source>%1 Showing data from %2.</source>
        <comment>reason, clock time</comment>
        <translation>%1 显示的是 %2 的数据。</translation>
    </message>
    <message>
        <source>%1 Showing data from %2. Next try in %3 s.</source>
        <comment>reason, clock time, seconds</comment>
        <translation>%1 显示的是 %2 的数据，%3 秒后重试。</translation>
    </message>
    <message>
        <source>Too many requests (%1). Refreshing again in %2 s, then every %3 s. Other connections are not affected.</source>
        <extracomment>%1: code, %2: seconds until the next refresh, %3: seconds between refreshes</extracomment>
        <translation>请求过多（%1）。%2 秒后恢复刷新，之后每 %3 秒一次。其他连接不受影响。</translation>
    </message>
    <message>
        <source>%1 asks for a pause</source>
        <translation>%1 要求暂缓请求</translation>
    </message>
    <message>
        <source>This job is no longer on the service</source>
        <translation>服务上已没有此任务</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another workspace. The saved copy stays here. (%1)</source>
        <comment>code of the service</comment>
        <translation>它已被删除，或属于其他业务空间。已保存的副本仍在这里。（%1）</translation>
    </message>
    <message>
        <source>%1 offers no fine-tuning here</source>
        <translation>%1 在此处不提供微调</translation>
    </message>
    <message>
        <source>This region or address may not have the fine-tuning API. Check the base URL. (%1)</source>
        <comment>code of the service</comment>
        <translation>此地域或地址可能没有微调 API。请检查基础 URL。（%1）</translation>
    </message>
    <message>
        <source>%1 had an internal error</source>
        <translation>%1 出现内部错误</translation>
    </message>
    <message>
        <source>Keep the request ID for a support ticket. (%1)</source>
        <comment>code</comment>
        <translation>提交工单时请保留请求 ID。（%1）</translation>
    </message>
    <message>
        <source>Trying again in %1 s. Keep the request ID for a support ticket. (%2)</source>
        <comment>seconds, code of the service</comment>
        <translation>%1 秒后重试。提交工单时请保留请求 ID。（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the service&apos;s own sentence, its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Another Tunewatch uses this archive</source>
        <translation>另一个 Tunewatch 正在使用此存档</translation>
    </message>
    <message>
        <source>What it saves is shown here. Nothing is saved twice.</source>
        <translation>它保存的内容会显示在这里，不会重复保存。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>New log lines are not saved until there is room.</source>
        <translation>腾出空间之前，不会保存新的日志行。</translation>
    </message>
    <message>
        <source>The archive cannot be written</source>
        <translation>无法写入存档</translation>
    </message>
    <message>
        <source>New jobs and log lines are shown, but not saved.</source>
        <translation>新的任务和日志行会显示，但不会保存。</translation>
    </message>
    <message>
        <source>%1 has a certificate that cannot be trusted</source>
        <translation>%1 的证书不可信任</translation>
    </message>
    <message>
        <source>Nothing was sent. A proxy may be in between.</source>
        <translation>未发送任何内容。中间可能有代理。</translation>
    </message>
    <message>
        <source>%1 rejected the key</source>
        <translation>%1 拒绝了该密钥</translation>
    </message>
    <message>
        <source>It may be revoked or belong to another region. Saved jobs stay readable.</source>
        <translation>密钥可能已失效，或属于其他地域。已保存的任务仍可查看。</translation>
    </message>
    <message>
        <source>%1 does not allow this key to list jobs</source>
        <translation>%1 不允许此密钥列出任务</translation>
    </message>
    <message>
        <source>Give it the fine-tuning permission, or use another key. (403)</source>
        <translation>请授予微调权限，或使用其他密钥。（403）</translation>
    </message>
    <message>
        <source>%1 did not accept the request</source>
        <translation>%1 未接受请求</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>未说明原因。</translation>
    </message>
    <message>
        <source>%1 waits for a payment</source>
        <translation>%1 等待付款</translation>
    </message>
    <message>
        <source>The account is overdue.</source>
        <translation>账户已欠费。</translation>
    </message>
    <message>
        <source>%1 sent an answer Tunewatch does not understand</source>
        <translation>%1 的应答无法识别</translation>
    </message>
    <message>
        <source>The rest of the list is shown. The answer is in Details.</source>
        <translation>其余任务已显示，应答见详情。</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>当前离线</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>%1 秒后重试。</translation>
    </message>
    <message>
        <source>Showing data from %1, 1 minute ago. Next try in %2 s.</source>
        <comment>clock time, seconds</comment>
        <translation>显示的是 %1 的数据（1 分钟前），%2 秒后重试。</translation>
    </message>
    <message>
        <source>Showing data from %1, %2 minutes ago. Next try in %3 s.</source>
        <comment>clock time, minutes, seconds</comment>
        <translation>显示的是 %1 的数据（%2 分钟前），%3 秒后重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems wrong</source>
        <translation>此电脑的时钟似乎不准</translation>
    </message>
    <message>
        <source>It differs from %1 by %2 min. Elapsed times may be off.</source>
        <comment>connection, minutes</comment>
        <translation>与 %1 相差 %2 分钟，已用时可能不准。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: match upper and lower case</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>.*</source>
        <extracomment>On a button: the text is a regular expression</extracomment>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which hit is shown, %1, of how many, %2</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>JobHeader</name>
    <message>
        <source>Train loss %1</source>
        <translation>训练损失 %1</translation>
    </message>
    <message>
        <source>Eval loss %1</source>
        <translation>验证损失 %1</translation>
    </message>
    <message>
        <source>Best %1</source>
        <comment>eval loss</comment>
        <translation>最佳 %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 Token</translation>
    </message>
    <message>
        <source>No longer listed by the service</source>
        <translation>服务已不再列出</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the service&apos;s reason for a failure, its code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No job is chosen</source>
        <translation>未选择任务</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Eval loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Best eval loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Training type</source>
        <translation>训练方式</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Fine-tuned model</source>
        <translation>微调后的模型</translation>
    </message>
    <message>
        <source>Train loss. This job reports no eval loss.</source>
        <translation>训练损失。此任务没有验证损失。</translation>
    </message>
    <message>
        <source>From creation to the end, with the time it waited.</source>
        <translation>从创建到结束，包括等待时间。</translation>
    </message>
    <message>
        <source>No longer listed by the service</source>
        <translation>服务已不再列出</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name and id of a job</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <comment>read aloud</comment>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>train loss %1</source>
        <comment>read aloud</comment>
        <translation>训练损失 %1</translation>
    </message>
    <message>
        <source>eval loss %1</source>
        <comment>read aloud</comment>
        <translation>验证损失 %1</translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message>
        <source>Jobs</source>
        <comment>accessible name of the table</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>Some jobs are listed and more may come</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown jobs, all jobs</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reading the list of jobs</source>
        <translation>正在读取任务列表</translation>
    </message>
    <message>
        <source>The first page is on its way.</source>
        <translation>第一页正在到来。</translation>
    </message>
    <message>
        <source>No fine-tuning jobs yet</source>
        <translation>还没有微调任务</translation>
    </message>
    <message>
        <source>Start one in the Model Studio console or with the API. It appears here within 15 seconds.</source>
        <translation>在百炼控制台或通过 API 创建任务后，15 秒内会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>Search looks at names, IDs, models and files.</source>
        <translation>搜索范围：名称、ID、模型和文件。</translation>
    </message>
    <message>
        <source>No failed jobs</source>
        <translation>没有失败的任务</translation>
    </message>
    <message>
        <source>In the last 30 days, every job ended well or was canceled.</source>
        <translation>最近 30 天，所有任务都成功结束或已取消。</translation>
    </message>
    <message>
        <source>1 job is hidden by the filters.</source>
        <translation>筛选隐藏了 1 个任务。</translation>
    </message>
    <message>
        <source>%1 jobs are hidden by the filters.</source>
        <translation>筛选隐藏了 %1 个任务。</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>没有匹配的任务</translation>
    </message>
</context>
<context>
    <name>KeyValueList</name>
    <message>
        <source>%1 %2</source>
        <comment>key, value: read aloud</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>The service writes the first lines when the job starts.</source>
        <translation>任务开始后服务才写入第一行。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep to the last line (End)</source>
        <translation>保持在最后一行（End）</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Nothing was copied. Select %1 lines or fewer.</source>
        <translation>未复制。请选择不超过 %1 行。</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>No hits in %1 lines</source>
        <translation>%1 行中没有匹配</translation>
    </message>
    <message>
        <source>This pattern takes too long. Hits may be missing.</source>
        <translation>此表达式耗时过长，可能有遗漏。</translation>
    </message>
    <message>
        <source>This pattern is not complete: %1</source>
        <extracomment>%1 is a sentence of the pattern library, in English</extracomment>
        <translation>此表达式不完整：%1</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>… %1 more characters</source>
        <extracomment>Ends a log line that is too long to be shown whole</extracomment>
        <translation>… 另有 %1 个字符</translation>
    </message>
    <message>
        <source>Lines %1 to %2 are not loaded.</source>
        <extracomment>L-GAP: %1 and %2 are line numbers</extracomment>
        <translation>第 %1 至 %2 行未加载。</translation>
    </message>
    <message>
        <source>Lines %1 to %2 could not be read: %3.</source>
        <extracomment>L-GAPERR: %1 and %2 are line numbers, %3 says why</extracomment>
        <translation>第 %1 至 %2 行无法读取：%3。</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with line numbers</source>
        <translation>连同行号复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>轮 %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <comment>ordinal number of a metric line</comment>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>NaN, and the step of the first one: NaN 930</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The log states no steps.</source>
        <translation>日志未给出步数。</translation>
    </message>
    <message>
        <source>The log states no epochs.</source>
        <translation>日志未给出轮数。</translation>
    </message>
    <message>
        <source>The log states no times for its metric lines.</source>
        <translation>日志的指标行没有时间。</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1, eval loss %2</source>
        <comment>step 1200, eval loss 0.9219</comment>
        <translation>%1，验证损失 %2</translation>
    </message>
    <message>
        <source>%1, train loss %2</source>
        <comment>step 1488, train loss 0.8395</comment>
        <translation>%1，训练损失 %2</translation>
    </message>
    <message>
        <source>%1 steps left</source>
        <translation>剩余 %1 步</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train at %1</source>
        <translation>%1 处训练</translation>
    </message>
    <message>
        <source>Train, smoothed</source>
        <translation>训练（平滑）</translation>
    </message>
    <message>
        <source>Eval at %1</source>
        <translation>%1 处验证</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Eval</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>No loss values yet</source>
        <extracomment>E-CHART</extracomment>
        <translation>还没有损失值</translation>
    </message>
    <message>
        <source>The chart starts with the first metric line in the log.</source>
        <translation>日志出现第一行指标后，图表才开始。</translation>
    </message>
    <message>
        <source>This log has no loss values</source>
        <extracomment>E-CHART-NONE</extracomment>
        <translation>此日志没有损失值</translation>
    </message>
    <message>
        <source>Tunewatch understands lines such as {&apos;loss&apos;: 0.84, &apos;epoch&apos;: 1.5}.</source>
        <translation>Tunewatch 能识别形如 {&apos;loss&apos;: 0.84, &apos;epoch&apos;: 1.5} 的行。</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss chart</source>
        <translation>损失图表</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tunewatch</source>
        <translation>Tunewatch</translation>
    </message>
    <message>
        <source>The archive was damaged</source>
        <translation>存档已损坏</translation>
    </message>
    <message>
        <source>It was kept as %1, and a new one was begun.</source>
        <translation>原文件保留为 %1，并已新建存档。</translation>
    </message>
    <message>
        <source>This folder cannot be written</source>
        <translation>此文件夹不可写</translation>
    </message>
    <message>
        <source>What is new is kept until you close Tunewatch. (%1)</source>
        <translation>新内容保留到关闭 Tunewatch 为止。（%1）</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Nothing here comes from a service.</source>
        <translation>这里的内容均不来自真实服务。</translation>
    </message>
    <message>
        <source>Tunewatch is already open</source>
        <translation>Tunewatch 已经打开</translation>
    </message>
    <message>
        <source>This is its window: two cannot use one archive.</source>
        <translation>这就是它的窗口：同一存档不能由两个程序使用。</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1 截至 %2</translation>
    </message>
    <message>
        <source>%1 sent jobs that Tunewatch does not understand</source>
        <translation>%1 的部分任务无法识别</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of the list could not be read. The rest is shown.</source>
        <translation><numerusform>列表中有 %n 个任务无法读取，其余已显示。</numerusform></translation>
    </message>
    <message>
        <source>There is no key for %1</source>
        <translation>没有 %1 的密钥</translation>
    </message>
    <message>
        <source>Enter one above to read its jobs.</source>
        <translation>请在上方输入密钥以读取任务。</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>jobs</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>jobs</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>jobs</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <comment>jobs</comment>
        <translation>已成功</translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>jobs</comment>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>NewLinesPill</name>
    <message>
        <source>%1+ new lines</source>
        <extracomment>The pill over a paused log; %1 is 1,000</extracomment>
        <translation>%1+ 行新日志</translation>
    </message>
    <message>
        <source>1 new line</source>
        <extracomment>The pill over a paused log</extracomment>
        <translation>1 行新日志</translation>
    </message>
    <message>
        <source>%1 new lines</source>
        <translation>%1 行新日志</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The demo&apos;s simulator did not start: %1</source>
        <translation>演示模拟器未能启动：%1</translation>
    </message>
    <message>
        <source>Another Tunewatch is using this archive.</source>
        <translation>另一个 Tunewatch 正在使用此存档。</translation>
    </message>
    <message>
        <source>Tunewatch is already open with this archive. Its window was brought forward.</source>
        <translation>Tunewatch 已用此存档打开，其窗口已置前。</translation>
    </message>
    <message>
        <source>Another Tunewatch, without a window, is using this archive. Start again when it has ended.</source>
        <translation>另一个无窗口的 Tunewatch 正在使用此存档，请在其结束后再启动。</translation>
    </message>
    <message>
        <source>Tunewatch</source>
        <translation>Tunewatch</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>The window was not complete after 30 seconds.</source>
        <translation>30 秒后窗口仍未完成。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navigation</source>
        <comment>accessible name of the sidebar&apos;s tree</comment>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Just now</source>
        <comment>a job was created less than a minute ago</comment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date format of this year&apos;s days, as in 18 Nov (see the Qt documentation of QLocale::toString)</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date format of other years&apos; days, as in 18 Nov 2025</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <comment>a number above one, or a fraction</comment>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <comment>a percentage</comment>
        <translation>停在 %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Saving the model</source>
        <translation>正在保存模型</translation>
    </message>
    <message>
        <source>Retrying</source>
        <comment>health of a connection</comment>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <comment>health of a connection</comment>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <comment>health of a connection: its certificate</comment>
        <translation>不可信任</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <comment>health of a connection</comment>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <comment>health of a connection</comment>
        <translation>无权限</translation>
    </message>
    <message>
        <source>Throttled</source>
        <comment>health of a connection</comment>
        <translation>已限流</translation>
    </message>
    <message>
        <source>Needs payment</source>
        <comment>health of a connection</comment>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待启动</translation>
    </message>
    <message>
        <source>Queuing</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>已成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>SFT</source>
        <comment>supervised fine-tuning</comment>
        <translation>SFT</translation>
    </message>
    <message>
        <source>SFT (LoRA)</source>
        <comment>supervised fine-tuning of an adapter</comment>
        <translation>SFT（LoRA）</translation>
    </message>
    <message>
        <source>CPT</source>
        <comment>continued pre-training</comment>
        <translation>CPT</translation>
    </message>
    <message>
        <source>DPO</source>
        <comment>direct preference optimisation</comment>
        <translation>DPO</translation>
    </message>
    <message>
        <source>DPO (LoRA)</source>
        <translation>DPO（LoRA）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage. Chinese writes no space before the sign.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
The service wrote %2.</source>
        <translation>%1
服务写的是 %2。</translation>
    </message>
    <message>
        <source>%1
The service wrote %2, read as %3.</source>
        <comment>time, time, zone</comment>
        <translation>%1
服务写的是 %2，按 %3 读取。</translation>
    </message>
    <message>
        <source>Validating files</source>
        <translation>正在校验文件</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步 %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>步 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <comment>checkpoints</comment>
        <translation>%1，最多 %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <comment>health of a connection</comment>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Healthy</source>
        <comment>health of a connection</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 个任务</translation>
    </message>
    <message>
        <source>%1 jobs</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts of a row that is read aloud</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search jobs, models, IDs</source>
        <translation>搜索任务、模型、ID</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Ask all services now (F5)</source>
        <translation>立即询问所有服务（F5）</translation>
    </message>
</context>
</TS>
